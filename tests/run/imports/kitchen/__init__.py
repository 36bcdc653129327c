print("init kitchen")
name = "kitchen"
