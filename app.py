"""The app's pages, in the order of the menu."""

import streamlit as st

from ui import ask, asked, compare, draft, house, keeping, library, pack

PAGES = [
    st.Page(ask.show, title="Ask", url_path="ask", default=True),
    st.Page(compare.show, title="Compare", url_path="compare"),
    st.Page(asked.show, title="Asked before", url_path="asked-before"),
    st.Page(pack.show, title="Question pack", url_path="pack"),
    st.Page(draft.show, title="Draft an answer", url_path="draft"),
    st.Page(library.show, title="Library", url_path="library"),
]

page = st.navigation(PAGES, position="top")
house.dress(page.title)
keeping.keep()
page.run()
