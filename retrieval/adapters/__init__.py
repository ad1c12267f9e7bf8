"""The adapters that are shipped, and the hash of each file: another file is not what was measured."""

SHA256 = {
    "all-MiniLM-L6-v2": "e068eb24b46414b979578cd0a9836a838d8f3909a92b191335b98ba5866e82f5",
}
