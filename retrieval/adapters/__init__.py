"""The adapters that are shipped, and the hash of each file: another file is not what was measured."""

SHA256 = {
    "all-MiniLM-L6-v2": "e068eb24b46414b979578cd0a9836a838d8f3909a92b191335b98ba5866e82f5",
    "all-MiniLM-L6-v2.reranker": "7d537b3979014d5eb7e8e95bf479d593014dc188ca5b3d645ab4259a302e0313",
}
