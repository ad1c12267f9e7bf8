"""Words whose forms a stemmer does not bring together, with the form that stands for them."""

from __future__ import annotations

_FORMS = """
child children; man men; woman women; foot feet; life lives; half halves; wife wives
be been; begin began begun; break broke broken; bring brought; build built; buy bought
choose chose chosen; come came; draw drew drawn; drive drove driven; fall fell fallen
feel felt; find found; forget forgot forgotten; give gave given; go went gone; grow grew grown
hear heard; hide hid hidden; hold held; keep kept; know knew known; lead led; leave left
lose lost; make made; meet met; overcome overcame; oversee oversaw overseen; pay paid; rise rose risen
run ran; say said; see saw seen; seek sought; sell sold; send sent; show shown; speak spoke spoken
spend spent; steal stole stolen; take took taken; teach taught; tell told; think thought
understand understood; undertake undertook undertaken; withdraw withdrew withdrawn; write wrote written
"""

STANDARD = {
    form: group.split()[0]
    for line in _FORMS.strip().splitlines()
    for group in line.split(";")
    for form in group.split()[1:]
}
"""From an irregular form to the word that stands for it."""
