größe = {"höhe": 5}
print("Größe 🙂:", größe["höhe"])
print("日本語", größe["höhe"] + "ü🙂", größe)
