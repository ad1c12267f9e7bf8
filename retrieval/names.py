"""Whether a text names a person or a place of its own, told by capitals and titles alone."""

from __future__ import annotations

import re

_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Councillor|Cllr|Judge)\.? [A-Z][a-z]+"
)
_PAIR = re.compile(r"\b([A-Z][a-z]+(?:-[A-Z][a-z]+)?) ((?:Mc|Mac|O')?[A-Z][a-z]+)\b")
_OFFICIAL = frozenset(
    """city county borough district council board panel committee cabinet forum group team teams
    partnership authority service services department division directorate office agency trust
    director directors head heads chief executive chair mayor deputy assistant interim lead leader
    member members councillor officer manager reviewing monitoring independent general principal
    child children childrens young people person adult adults family families parent carers care
    leavers looked after corporate parenting adoption fostering safeguarding social work health
    wellbeing education school schools virtual college university hospital police court courts
    justice public law outline human resources finance legal ofsted cafcass camhs local government
    national regional royal act regulations guidance working together plan strategy framework
    standards programme project report review annual draft budget capital revenue key stage period
    quarter part rule section appendix item agenda minutes scrutiny overview full special other
    disclosable interest lottery fund heritage big new first early help best value safe community
    performance january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday north south east west northern
    southern eastern western british english asian black white minority ethnic house road street
    park lane club course green hall castle ward centre the a an in at on by of for from with to as
    no this that these those there it its he she they we all some most many only during since when
    where while following although however further and or but""".split()
)
"""Words that bodies, offices, papers and dates are called by: two of them in a row name nobody."""


def names_someone(text: str) -> bool:
    """Tell whether a title with a name, or two capitalised words that are nothing official, stand there."""
    if _TITLED.search(text):
        return True
    return any(
        first.casefold() not in _OFFICIAL and last.casefold() not in _OFFICIAL
        for first, last in _PAIR.findall(text)
    )
