def prices():
    return []
