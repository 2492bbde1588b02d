"""Transcripts as meetings write and copy them, and what somebody dictated, cut into lines for the pad."""

import pytest

from tests.browser.looking import WIDE

ASKED = "[00:05] Tess: Who decides?"
PASTED = {
    "WebVTT": ("WEBVTT\n\n1\n00:00:05.000 --> 00:00:07.000\n<v Tess>Who decides?</v>\n", [ASKED]),
    "WebVTT with a name before the words": ("WEBVTT\n\n00:05.000 --> 00:07.000\nTess: Who decides?", [ASKED]),
    "signs that WebVTT writes as words": (
        "WEBVTT\n\n00:05.000 --> 00:07.000\n<v.loud Tess>R&amp;D: latency &lt; 200 ms</v>\n<v Bram>Then &gt; 5?</v>",
        ["[00:05] Tess: R&D: latency < 200 ms", "Bram: Then > 5?"],
    ),
    "signs that somebody wrote": (
        "0:05 Tess: latency < 200 ms, load > 5, &amp;",
        ["[00:05] Tess: latency < 200 ms, load > 5, &amp;"],
    ),
    "SRT": ("1\r\n00:00:05,000 --> 00:00:07,000\r\nTess: Who decides?\r\n", [ASKED]),
    "a cue that goes on": (
        "1\n00:00:05,000 --> 00:00:07,000\nTess: Who\n\n2\n00:00:07,000 --> 00:00:08,000\nTess: decides?",
        [ASKED],
    ),
    "name and time above": (
        "Tess  0:05\nWho decides?\n\nBram Voss  1:02:03\nI do.",
        [ASKED, "[1:02:03] Bram Voss: I do."],
    ),
    "name in brackets and time above": ("[Tess] 00:00:05\nWho decides?", [ASKED]),
    "name, time in brackets": ("Tess (00:05): Who decides?", [ASKED]),
    "time in brackets, name": ("[00:00:05] Tess: Who decides?", [ASKED]),
    "time, words": ("0:05 Who decides?", ["[00:05] Who decides?"]),
    "our own marks": ("[03:12] asked who\ndrew the rota", ["[03:12] asked who", "drew the rota"]),
    "notes without times": ("Team: 12 people\n\nleft in 2024", ["Team: 12 people", "left in 2024"]),
    "a time within a sentence": ("We met at 10:30 and began", ["We met at 10:30 and began"]),
    "one number on a line": ("asked for a number\n12\n", ["asked for a number", "12"]),
    "captions with names of cues and settings": (
        "WEBVTT\n\nNOTE by us\n\na-1/0\n0:00:05.000 --> 0:00:07.000 align:start line:0\n<v Tess>Who\ndecides?</v>",
        [ASKED],
    ),
    "two speakers in a cue": (
        "WEBVTT\n\n00:05.000 --> 00:07.000\n- Tess: Who decides?\n- Bram: I do.",
        [ASKED, "Bram: I do."],
    ),
    "time, name and words below each other": ("0:0:5.12 --> 0:0:7.0\nTess\nWho decides?", [ASKED]),
    "name above, time in words and digits": ("Tess\n0 Minuten 5 Sekunden\n0:05\nWho decides?", [ASKED]),
    "a time above": ("00:00:05\n\nTess: Who decides?\nBram: I do.", [ASKED, "Bram: I do."]),
    "time and name, words below": ("[00:05] Tess:\nWho decides?", [ASKED]),
    "last name first": ("Voss, Bram (Guest)   1:02\nI do.", ["[01:02] Voss, Bram (Guest): I do."]),
    "in columns": ("00:05 | Tess | Who decides?\nBram\t01:02\tI do.", [ASKED, "[01:02] Bram: I do."]),
    "minutes and seconds in letters": ("[1m2s] Bram: I do.\n5s Tess: Who decides?", ["[01:02] Bram: I do.", ASKED]),
    "a range": ("00:05 - 00:07 Tess: Who decides?\n(1:02–1:04) Bram: I do.", [ASKED, "[01:02] Bram: I do."]),
    "a time of day": ("Tess [10:05 AM]\nWho decides?", ["[10:05] Tess: Who decides?"]),
    "a chat with days": ("[09.03.26, 10:22:05] Tess: Who decides?", ["[10:22:05] Tess: Who decides?"]),
    "a bold name": ("**Tess** [00:05]: Who decides?", [ASKED]),
    "captions of a video": ("0:00:05.000,0:00:07.000\nWho decides?", ["[00:05] Who decides?"]),
    "time and name above": ("0:05 Tess\nWho decides?\n1:02 - Bram\nI do.", [ASKED, "[01:02] Bram: I do."]),
    "an agenda": ("10:30 Intro\n10:45 Case", ["[10:30] Intro", "[10:45] Case"]),
    "names of cues that say who speaks": (
        'WEBVTT\n\n1 "Tess" (12)\n00:00:05.000 --> 00:00:07.000\nWho decides?',
        [ASKED],
    ),
    "a list": ("- 0:05 Tess: Who decides?\n- 1:02 Bram: I do.", [ASKED, "[01:02] Bram: I do."]),
    "a duration": ("Budget: 5m\n30 seconds of silence", ["Budget: 5m", "30 seconds of silence"]),
    "nothing but a time": ("00:05", ["00:05"]),
    "JSON of segments": (
        '{"text": "Who decides? I do.", "segments": [{"start": 5.1, "end": 7, "text": " Who decides?"},'
        ' {"start": 3723.0, "text": " I do."}]}',
        ["[00:05] Who decides?", "[1:02:03] I do."],
    ),
    "JSON of sentences and of words, in milliseconds": (
        '{"words": [{"text": "Who", "start": 5000, "speaker": "A"}, {"text": "decides?", "start": 5900}],'
        ' "utterances": [{"speaker": "A", "start": 5000, "text": "Who decides?"}, '
        '{"speaker": {"name": "Bram"}, "start": 62000, "text": "I do."}]}',
        ["[00:05] A: Who decides?", "[01:02] Bram: I do."],
    ),
    "other JSON": ('{"start": "us"}', ['{"start": "us"}']),
    "a table": (
        'Speaker,Start Time,End Time,Text\nTess,0:05,0:07,"Who decides?"\nBram,1:02,1:04,"I, too, ""do""."',
        [ASKED, '[01:02] Bram: I, too, "do".'],
    ),
    "a table in German": ("Sprecher;Beginn;Text\nTess;00:05;Who decides?", [ASKED]),
    "tabs and milliseconds": ("start\tend\ttext\n5000\t7000\tWho decides?", ["[00:05] Who decides?"]),
    "notes that begin like a table": ("Time, text\n10, 20, 30", ["Time, text", "10, 20, 30"]),
    "when it began and ended": (
        "Tess started transcription\n\nTess   0:05\nWho decides?\n\nBram   1:02\nI do.\n\nTess stopped transcription",
        ["Tess started transcription", ASKED, "[01:02] Bram: I do.", "Tess stopped transcription"],
    ),
    "a chat": ("00:00:05 From  Tess  to  Everyone:\n\tWho decides?", [ASKED]),
    "captions with their looks": (
        '1\n00:00:05,000 --> 00:00:07,000\n<font color="#fff">Tess: Who decides?</font>\n\n'
        "2\n00:01:02,000 --> 00:01:04,000\n{\\an8}Bram: I do.",
        [ASKED, "[01:02] Bram: I do."],
    ),
    "said at length": (
        f"Tess 0:05\n{'She drew the rota. ' * 20}",
        [f"[00:05] Tess: {'She drew the rota. ' * 12}".strip(), f"[00:05] Tess: {'She drew the rota. ' * 8}".strip()],
    ),
    "dictated": (f"He began late. {'She drew the rota. ' * 14}", ["He began late.", *["She drew the rota."] * 14]),
    "a time after the name": ("Tess: [00:00:05] Who decides?\nBram: 1:02 - I do.", [ASKED, "[01:02] Bram: I do."]),
    "a time that somebody names": ("Tess: 10:30 was when", ["Tess: 10:30 was when"]),
    "times as f4 marks them": ("#00:00:05-5# Tess: Who decides?\nB: I do. #00:01:02-1#", [ASKED, "[01:02] B: I do."]),
    "a dot before the time": ("Speaker 1 · 00:05\nWho decides?", ["[00:05] Speaker 1: Who decides?"]),
    "wide brackets": ("話者1（00:05）\nはい。", ["[00:05] 話者1: はい。"]),
    "a time in italics": ("**Tess** *00:05*\n\nWho decides?", [ASKED]),
    "initials above a name": (
        "Tess\n0:05\nWho decides?\nBV\nBram Voss\n1:02\nI do.",
        [ASKED, "[01:02] Bram Voss: I do."],
    ),
    "words at the bracket": ("[00:05.21]Who decides?", ["[00:05] Who decides?"]),
    "times as machines write them": ("2026-03-09T10:22:05Z Tess: Who decides?", ["[10:22:05] Tess: Who decides?"]),
    "captions as XML, with who speaks": (
        '<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata">'
        '<head><metadata><ttm:agent xml:id="a1" type="person"><ttm:name type="alias">Tess</ttm:name></ttm:agent>'
        '</metadata></head><body><div><p begin="00:00:05.000" end="00:00:07.000" ttm:agent="a1">Who<br/>decides?</p>'
        '<p begin="62.5s" end="64s">Bram: I do &amp; <span>you</span>.</p></div></body></tt>',
        [ASKED, "[01:02] Bram: I do & you."],
    ),
    "captions of a video as XML": (
        '<transcript><text start="5.1" dur="2">Who decides?</text><text start="62" dur="1">I do.</text></transcript>',
        ["[00:05] Who decides?", "[01:02] I do."],
    ),
    "captions of a video as XML, in thousandths": (
        '<timedtext format="3"><body><p t="5100" d="2000"><s>Who</s><s t="300"> decides?</s></p></body></timedtext>',
        ["[00:05] Who decides?"],
    ),
    "captions of an older player": (
        "<SAMI><BODY><SYNC Start=5000><P Class=ENCC>Tess: Who decides?<SYNC Start=7000><P Class=ENCC>&nbsp;"
        "<SYNC Start=62000><P Class=ENCC>Bram: I do.</BODY></SAMI>",
        [ASKED, "[01:02] Bram: I do."],
    ),
    "captions of SubStation Alpha": (
        "[Script Info]\nTitle: Talk\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
        "Dialogue: 0,0:00:05.00,0:00:07.00,Default,Tess,0,0,0,,{\\i1}Who\\Ndecides?\n"
        "Dialogue: 0,0:01:02.00,0:01:04.00,Default,Bram,0,0,0,,I, too, do.",
        [ASKED, "[01:02] Bram: I, too, do."],
    ),
    "marks that are no captions": ("<p>Who decides?</p>", ["<p>Who decides?</p>"]),
    "an older chat": ("09:12:05\t From Tess : Who decides?", ["[9:12:05] Tess: Who decides?"]),
}


@pytest.fixture(scope="module")
def cut(browser, site):
    """The lines that a pasted text becomes: cut(text)."""
    context = browser.new_context(base_url=site, viewport=WIDE)
    page = context.new_page()
    page.goto("/accounts/login/")
    yield lambda text: page.evaluate("async (text) => (await import('/static/js/transcript.js')).notesOf(text)", text)
    context.close()


@pytest.mark.parametrize(("text", "lines"), PASTED.values(), ids=PASTED)
def test_a_pasted_text_becomes_lines(cut, text, lines):
    assert cut(text) == lines
