   

# only a comment
	
