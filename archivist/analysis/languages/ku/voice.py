"""Who is talking, in Kurmanji: the issuer itself, or somebody who tells of the statement."""

from archivist.analysis.voice_facts import VoiceFacts

__all__ = ["VOICE"]

VOICE = VoiceFacts(
    own=("em|me|ez|min",),
    told=(
        (
            "got(?:in)?|rag[ei]hand(?:in)?|diyar (?:jî )?kir(?:in)?|[ea]şkere? (?:jî )?kir|"
            "destnîşan kir(?:in)?|şermezar kir|"
            "bal kişand|daxwaz kir|bang kir|bang .{0,30}kir|wiha (?:got|axivî|nivîsand)|anî ziman|"
            "da zanîn|hat(?:e)? (?:gotin|ragihandin|diyarkirin|destnîşankirin|xwestin)|li gorî|da xuyakirin|"
            "xwest|nivîsand|da zanîn"
        ),
        (
            "(?:diyar|dîyar|[ea]şkere|destnîşan|şermezar|piştrast|te[qk]ez|bilêv)kir(?:in|iye)?|dibêj(?:e|in)"
            "|(?:te[qk]ez|dupat|piştrast) (?:jî )?kir(?:in|iye)?|amaje (?:jî )?(?:kir|da|pê da)"
        ),
    ),
    performing=("(?:şermezar|bang|pîroz|daxwaz) (?:dike|dikin)",),
    source=(r"li gorî|ajans\w*|anf|ji me re axivî",),
    statement=(r"daxuyan\w+|peyam\w*|name\w*|ragihandin\w*|encamname\w*|axaftin\w*|bangawazî\w*",),
    greeting=(r"hêja\w*|birêz|rêzdar|ji raya giştî re",),
    closing=(r"bi (?:hêvî|silav|rêz)\w*|li gel \w+|bijî|îmze\w*",),
    following=("wiha(?: ?ye)?|ev agahî|ev tişt|li jêr",),
    reads=("wiha|hat(?:e)? gotin|tê gotin|got",),
    partly=(r"beşek ji|di beşek\w*",),
    elsewhere=(r"li vir|vê lînkê de",),
    carried=("hat(?:e)? (?:gotin|ragihandin)|tê gotin",),
    page_before=("destpêk|lêgerîn|parve",),
    page_after=("nûçeyên (?:têkildar|din)|parve bike|çavkanî ?:|şîrove|©",),
    question=("pirs",),
    resumes=("berê|hêjayî gotinê ye|ji aliyê din ve",),
    text=("temamiya|deqa",),
    again=(r"(?:wî|wê) (?:\w+ ){0,2}?(?:got|diyar kir|ragihand|destnîşan kir)",),
)
