"""The adapters that are shipped, and the hash of each file: another file is not what was measured."""

SHA256 = {
    "all-MiniLM-L6-v2": "ba3b745817093cad8ba76dbb07af47d3903aa190d805e8ea10ec11b6a4c9f499",
    "all-MiniLM-L6-v2.reranker": "7d537b3979014d5eb7e8e95bf479d593014dc188ca5b3d645ab4259a302e0313",
}
