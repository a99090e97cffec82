"""One noun for one thing, so that four "UAVs" and four "drones" share a cell."""

from __future__ import annotations

SAME_UNIT = {
    "people": "person", "persons": "person", "soldier": "person", "troop": "person", "serviceman": "person",
    "fighter": "person", "civilian": "person", "officer": "person", "protester": "person", "passenger": "person",
    "case": "person", "patient": "person", "victim": "person", "resident": "person", "body": "person",
    "unmanned aerial vehicle": "drone", "uav": "drone", "unmanned aircraft": "drone", "house": "home",
    "houses": "home", "dwelling": "home", "men": "person", "women": "person", "children": "person", "child": "person",
    "tonne": "ton", "metric ton": "ton", "metric tonne": "ton", "us dollar": "dollar", "u.s. dollar": "dollar", "usd": "dollar", "us$": "dollar", "$": "dollar",
    "battle tank": "tank", "aircraft": "aircraft", "warplane": "aircraft", "plane": "aircraft", "jet": "aircraft",
    "armored vehicle": "armoured vehicle", "artillery piece": "artillery unit", "artillery system": "artillery unit",
}  # fmt: skip
NOT_PEOPLE = frozenset(
    {
        "region", "district", "province", "county", "country", "state", "village", "town", "city", "community", "area",
        "settlement", "municipality", "camp", "household", "family", "home", "building", "school", "hospital", "hectare",
        "business", "farm", "animal", "livestock", "cattle", "sheep",
    }
)  # fmt: skip
"""Units that are not single people, whatever is told of them: five regions affected are not five people."""
IRREGULAR = {"aircraft", "series", "premises", "bus", "gas", "headquarters", "barracks", "pancreas"}


def normal_unit(unit: str) -> str:
    """The unit as a lower-case singular noun, synonyms united.

    >>> normal_unit("Helicopters"), normal_unit("houses"), normal_unit("artillery batteries")
    ('helicopter', 'home', 'artillery battery')
    """
    word = " ".join(unit.lower().replace("-", " ").split())
    if word in SAME_UNIT:
        return SAME_UNIT[word]
    word = singular(word)
    return SAME_UNIT.get(word, word)


def singular(noun: str) -> str:
    """The singular of a regular English plural; anything else as it is."""
    if noun.split(" ")[-1] in IRREGULAR or noun.endswith("ss") or len(noun) < 4:
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith("buses"):
        return noun[:-2]
    if noun.endswith(("ches", "shes", "xes", "sses")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") else noun
