"""The adapters that are shipped, and the hash of each file: another file is not what was measured."""

SHA256 = {
    "all-MiniLM-L6-v2": "458c9b7eb73a4bdfe65f8bd07e50b21a81f5b3b39bf51d32e6b50e526d44829f",
    "all-MiniLM-L6-v2.reranker": "7d537b3979014d5eb7e8e95bf479d593014dc188ca5b3d645ab4259a302e0313",
}
