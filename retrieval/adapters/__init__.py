"""The adapters that are shipped, and the hash of each file: another file is not what was measured."""

SHA256 = {
    "all-MiniLM-L6-v2": "0a3cb7b7c4650dd4f086bbb618b149f7f5e48174e97d1f7c99150918b325617a",
    "all-MiniLM-L6-v2.reranker": "7d537b3979014d5eb7e8e95bf479d593014dc188ca5b3d645ab4259a302e0313",
    "all-mpnet-base-v2": "55181808dfe998b1ab6eb64579c5dbcdcbbefed96bc89e8c1a1bc69ae1e318ee",
}
