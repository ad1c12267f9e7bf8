"""The app's pages, in the order of the menu."""

import streamlit as st

from ui import ask, house, library

PAGES = [
    st.Page(ask.show, title="Ask", url_path="ask", default=True),
    st.Page(library.show, title="Library", url_path="library"),
]

page = st.navigation(PAGES, position="top")
house.dress(page.title)
page.run()
