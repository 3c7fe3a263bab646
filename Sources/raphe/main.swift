print("raphe")
