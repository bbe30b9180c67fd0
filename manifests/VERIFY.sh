#!/bin/sh
# Verify this archive with a shell, the POSIX tools and openssl alone. HOWTO-VERIFY.md explains each step.
#
# usage: sh VERIFY.sh [--pin SHA256:…] [--record ID]… [--archive DIR]
#
#   --pin       fingerprint of the first trust root, from a place outside the archive ($ARCHIVIST_ROOT_PIN also serves)
#   --record    only this record: its files, and its rows in the log by their audit paths; may be given several times
#   --archive   the archive's folder; by default the one in which this file lies
#
# A forger of the archive can also forge this file: run a copy that you got elsewhere, with --archive.
# Exit: 0 passed, 1 cannot run, 2 usage, 3 nothing checked, 4 unreadable, 10 altered, 11 incomplete, 12 forged,
# 13 untrusted, 14 rewritten, 20 unverifiable, 130 stopped. The worst wins. Nothing in the archive is run or written.
#
# The steps, which are those of `archivist verify`:
#   0. tools and algorithms, each tried before it is believed     5. trusted time
#   1. what lies here                                             6. signatures of the manifests
#   2. trust roots and pin                                        7. fixity of every listed file
#   3. manifests and their chain                                  8. nothing unlisted
#   4. the log                                                    9. this file   10. what is required; the verdict
# All of it stands in functions, and the last line calls them: half a copy of this file does nothing.

set -uf
LC_ALL=C TZ=UTC0
export LC_ALL TZ
unset CDPATH ENV
umask 077

# ---- what is told. Verdicts are kept in variables: a full disk must not lose one.

codes=' ' failed=' ' skipped=' ' judged=' ' tried=' ' able=' ' failures=0

say() { # what could act on a terminal is a question mark
    case $3 in
        *[!A-Za-z0-9\ .,:\;/\(\)_+=-]*) printf '%-12s%-11s%s\n' "$1" "$2" "$3" | tr -c '\n -~' '?' ;;
        *) printf '%-12s%-11s%s\n' "$1" "$2" "$3" ;;
    esac
}

# fail EXIT CHECK TEXT
fail() {
    codes="$codes$1 " failed="$failed$2 " judged="$judged$2 " failures=$((failures + 1))
    say FAILED "$2" "$3"
}

# skip CHECK TEXT
skip() {
    skipped="$skipped$1 "
    say 'not checked' "$1" "$2"
}

has_failed() { case $failed in *" $1 "*) return 0 ;; *) return 1 ;; esac; }

# close_check CHECK TEXT: say passed unless something of this check failed
close_check() {
    judged="$judged$1 "
    has_failed "$1" || say passed "$1" "$2"
}

die() {
    printf '%s\n' "$2" >&2
    exit "$1"
}

# fail_all FILE: what a judging program wrote, lines "EXIT CHECK TEXT" and a last line "end", without which it was
# stopped half-way. At most 100 of them are shown.
fail_all() {
    shown=0 code='' && while read -r code check text && [ "$code" != end ]; do
        shown=$((shown + 1))
        [ "$shown" -le 100 ] || { leave_out "$1" && return; }
        fail "$code" "$check" "$text"
    done < "$1"
    [ "$code" = end ] || die 1 "$stopped"
}

stopped='a program of this verification was stopped, or its disk is full'

leave_out() { # leave_out FILE: take the codes of the lines after the hundredth, and only count them
    [ "$(tail -n 1 "$1")" = end ] || die 1 "$stopped"
    sed '1,100d;/^end$/d' "$1" > "$work/left-out"
    cut -d ' ' -f 1,2 "$work/left-out" | sort -u > "$work/left-kinds"
    while read -r code check; do
        codes="$codes$code " failed="$failed$check " judged="$judged$check " failures=$((failures + 1))
        say FAILED "$check" "and $(grep -c "^$code $check " "$work/left-out") more, exit $code"
    done < "$work/left-kinds"
}

# ---- small helpers

length_of() { set -- $(ls -ldn -- "$1") && length=${5:-}; } # $length of a FILE, without reading it
size_of() { echo $(($(wc -c < "$1"))); }
sha256_of() { openssl dgst -sha256 -r < "$1" | cut -c1-64; }
hex_of() { od -An -v -tx1 < "$1" | tr -d ' \n'; }

# is_here PATH: a plain file, no link on the way (links are not followed by find)
is_here() { grep -Fqx -- "$1" "$work/files"; }

# digests_of ALGORITHM OUTPUT: lines "digest *path" for the paths on standard input, many to one start of openssl
digests_of() { xargs openssl dgst "-$1" -r > "$2" 2> /dev/null; }

# pem LABEL: around the lines of base64 on standard input
pem() {
    printf -- '-----BEGIN %s-----\n' "$1"
    cat
    printf -- '-----END %s-----\n' "$1"
}

# write_octets DIR "NAME OCTETS"…: a file each. Words of a command are read at once, `read` reads byte by byte.
write_octets() {
    into=$1 && shift
    while [ $# -gt 1 ]; do
        printf "$2" > "$into/$1"
        shift 2
    done
}

# ---- awk: what several programs share

# seconds(T) of a time as it is written in an archive, and back; is_time(T)
dates='
function days(y, m, d) { # since 1 March of the year 0, a Gregorian calendar without end
    if (m < 3) { y--; m += 12 }
    return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * (m - 3) + 2) / 5) + d - 1
}
function seconds(t) {
    return 86400 * (days(substr(t, 1, 4) + 0, substr(t, 6, 2) + 0, substr(t, 9, 2) + 0) - 719468) \
        + 3600 * substr(t, 12, 2) + 60 * substr(t, 15, 2) + substr(t, 18, 2)
}
function written(s,    d, y, m) {
    d = int(s / 86400) + 719468
    s -= (d - 719468) * 86400
    y = int(d / 365.2425)
    while (days(y + 1, 3, 1) <= d) y++
    while (days(y, 3, 1) > d) y--
    d -= days(y, 3, 1)
    m = int((5 * d + 2) / 153)
    d -= int((153 * m + 2) / 5) - 1
    m += 3
    if (m > 12) { m -= 12; y++ }
    return sprintf("%04d-%02d-%02dT%02d:%02d:%02dZ", y, m, d, int(s / 3600), int(s / 60) % 60, s % 60)
}
function is_time(t,    y, m, d, last) {
    if (t !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z$/) return 0
    y = substr(t, 1, 4) + 0; m = substr(t, 6, 2) + 0; d = substr(t, 9, 2) + 0
    last = m == 2 ? 28 + (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)) : 30 + (m + int(m / 8)) % 2
    return y > 0 && m > 0 && m < 13 && d > 0 && d <= last \
        && substr(t, 12, 2) < 24 && substr(t, 15, 2) < 60 && substr(t, 18, 2) < 60
}'

# octets(B64): the bytes as octal escapes for printf, four characters each; "" unless it is canonical base64
base64='
BEGIN {
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (at = 0; at < 64; at++) six[substr(alphabet, at + 1, 1)] = at
    for (at = 0; at < 256; at++) escape[at] = sprintf("\\%03o", at)
}
function is_base64(t) {
    if (t == "" || length(t) % 4 || t !~ /^[A-Za-z0-9+\/]*=?=?$/) return 0
    return t !~ /=$/ || t ~ /[AQgw]==$/ || t ~ /[AEIMQUYcgkosw048]=$/
}
function octets(t,    at, n, all) {
    if (!is_base64(t)) return ""
    for (at = 1; at < length(t); at += 4) {
        n = (six[substr(t, at, 1)] * 64 + six[substr(t, at + 1, 1)]) * 64
        n = (n + six[substr(t, at + 2, 1)]) * 64 + six[substr(t, at + 3, 1)]
        all = all escape[int(n / 65536)] escape[int(n / 256) % 256] escape[n % 256]
    }
    if (t ~ /==$/) return substr(all, 1, length(all) - 8)
    return t ~ /=$/ ? substr(all, 1, length(all) - 4) : all
}
# form_of(OCTETS): the lengths and forms that signatures have: of ed25519, ml-dsa-65/1, ecdsa-p256 (DER), or ""
function byte(all, at) { return 64 * substr(all, 4 * at - 2, 1) + 8 * substr(all, 4 * at - 1, 1) + substr(all, 4 * at, 1) }
function is_integer(all, at,    n) { # DER, at most 33 bytes, not negative, none too many
    n = byte(all, at + 1)
    if (byte(all, at) != 2 || n < 1 || n > 33 || byte(all, at + 2) > 127) return 0
    return n == 1 || byte(all, at + 2) > 0 || byte(all, at + 3) > 127
}
function form_of(all,    n, second) {
    n = length(all) / 4
    if (n >= 8 && n <= 72 && byte(all, 1) == 48 && byte(all, 2) == n - 2 && is_integer(all, 3)) {
        second = 5 + byte(all, 4)
        if (second + 2 <= n && is_integer(all, second) && second + 1 + byte(all, second + 1) == n) return "ecdsa-p256"
    }
    return n == 64 ? "ed25519" : n == 3309 ? "ml-dsa-65/1" : ""
}'

# ---- canonical JSON (RFC 8785; ASCII keys, integers below 2^53) in its two signed forms

# The payload is read from quotation mark to quotation mark. Each value is compared with what `shape` says of its place:
# `*` stands for any item of a list and for any key where `free` says so; keys are sorted, so that the names of an
# object are one line. Whatever differs stops the reader with exit 1.
json='
BEGIN { RS = "\""; want = "value"; define() }
function refuse() { bad = 1; exit }
function place() {
    if (!depth) return ""
    return path[depth] "/" (kind[depth] == "[" || path[depth] in free ? "*" : key[depth])
}
function open_(bracket,    p) {
    p = place()
    if ((want != "value" && want != "item") || substr(shape[p], 1, 1) != bracket) refuse()
    depth++
    kind[depth] = bracket; path[depth] = p; value[p] = bracket; names[depth] = ""; last[depth] = ""
    want = bracket == "{" ? "member" : "item"
}
function shut(bracket) {
    if ((want != "comma" && want != (bracket == "{" ? "member" : "item")) || kind[depth] != bracket) refuse()
    if (bracket == "{" && !(path[depth] in free) && names[depth] != substr(shape[path[depth]], 2)) refuse()
    depth--
    want = depth ? "comma" : "end"
    if (!closed(path[depth + 1])) refuse()
}
function between(s,    at, c) {
    for (at = 1; at <= length(s); at++) {
        c = substr(s, at, 1)
        if (c == "{" || c == "[") open_(c)
        else if (c == "}") shut("{")
        else if (c == "]") shut("[")
        else if (c == "," && want == "comma") want = kind[depth] == "{" ? "name" : "value"
        else if (c == ":" && want == "colon") want = "value"
        else if (match(substr(s, at), /^(null|0|[1-9][0-9]*)/)) { plain(substr(s, at, RLENGTH)); at += RLENGTH - 1 }
        else refuse()
    }
}
function plain(word,    form) {
    form = shape[place()]
    if (want != "value" && want != "item") refuse()
    if (word == "null" ? form !~ /[?]$/ && !(place() in optional) : form !~ /^(number|count)$/ || !fits(form, word)) refuse()
    value[place()] = word
    want = "comma"
}
function quoted(text,    p) {
    if (want == "member" || want == "name") {
        if (text ~ /[^ -~]/ || !is_text(text)) refuse()
        text = unescaped(text)
        if (want == "name" && (last[depth] "") >= (text "")) refuse()
        last[depth] = key[depth] = text
        if (!(path[depth] in free)) names[depth] = names[depth] " " text
        want = "colon"
        return
    }
    p = place()
    if ((want != "value" && want != "item") || !fits(shape[p], text)) refuse()
    value[p] = "\"" text "\""
    want = "comma"
    if (!told(p, text)) refuse()
}
function unescaped(text,    at, all) {
    while ((at = index(text, "\\"))) { all = all substr(text, 1, at - 1) substr(text, at + 1, 1); text = substr(text, at + 2) }
    return all text
}
{
    if (!inside) { between($0); inside = 1; string = ""; next }
    string = string $0
    for (slashes = 0; substr($0, length($0) - slashes, 1) == "\\"; slashes++) continue
    if (slashes % 2) string = string "\""
    else { quoted(string); inside = 0 }
}
END { if (bad || want != "end") exit 1; if (!finished()) exit 1; print "end" }

function fits(form, text) {
    if (form ~ /[?]$/) form = substr(form, 1, length(form) - 1)
    if (form == "text") return is_text(text)
    if (form == "sha256" || form == "sha512") return length(text) == (form == "sha256" ? 64 : 128) && text !~ /[^0-9a-f]/
    if (form == "time") return is_time(text)
    if (form == "base64") return is_base64(text)
    if (form == "origin") return length(text) >= 3 && length(text) <= 100 && text ~ /^[a-z0-9][a-z0-9._\/-]*$/
    if (form == "record") return is_record(text)
    if (form == "file") return is_record(text) || is_later(text)
    if (form == "count" && text == "0") return 0
    if (form == "number" || form == "count")
        return text !~ /[^0-9]/ && (length(text) < 16 || (length(text) == 16 && (text "") <= "9007199254740991"))
    return form ~ /^=/ && in_list(text, substr(form, 2))
}
function in_list(text, list,    at, n, words) {
    n = split(list, words, " ")
    for (at = 1; at <= n; at++) if (words[at] == text) return 1
    return 0
}
# One line of text: not blank, no control characters, at most 1000 characters. What is not ASCII is looked at apart.
function is_text(text) {
    gsub(/\\["\\]/, "x", text)
    if (text ~ /\\/) return 0
    if (text ~ /[^ -~]/) { print text > ENVIRON["TEXTS"]; return 1 }
    return text ~ /[^ ]/ && length(text) <= 1000
}'

# A manifest: ROWS gets "name sha256 sha512 bytes", WITHHELD "name sha256", FIELDS one line of what else counts.
manifest='
function define() {
    free["/predicate/aids"]; free["/predicate/schemas"]
    shape[""] = "{ _type predicate predicateType subject"
    shape["/_type"] = "=https://in-toto.io/Statement/v1"
    shape["/predicate"] = "{ aids archive created log prev root schemas seq tool withheld"
    shape["/predicate/aids"] = "{"; shape["/predicate/aids/*"] = "sha256"
    shape["/predicate/archive"] = "origin"; shape["/predicate/created"] = "time"
    shape["/predicate/log"] = "{ end start"; shape["/predicate/log/end"] = "count"; shape["/predicate/log/start"] = "number"
    shape["/predicate/prev"] = "sha256?"
    shape["/predicate/root"] = "{ sha256 version"
    shape["/predicate/root/sha256"] = "sha256"; shape["/predicate/root/version"] = "count"
    shape["/predicate/schemas"] = "{"; shape["/predicate/schemas/*"] = "sha256"
    shape["/predicate/seq"] = "count"
    shape["/predicate/tool"] = "{ name version"
    shape["/predicate/tool/name"] = "text"; shape["/predicate/tool/version"] = "text"
    shape["/predicate/withheld"] = "["; shape["/predicate/withheld/*"] = "{ at because by name sha256"
    shape["/predicate/withheld/*/at"] = "time"; shape["/predicate/withheld/*/because"] = "text"
    shape["/predicate/withheld/*/by"] = "text"; shape["/predicate/withheld/*/name"] = "record"
    shape["/predicate/withheld/*/sha256"] = "sha256"
    shape["/predicateType"] = "=urn:archivist:manifest:v1"
    shape["/subject"] = "["; shape["/subject/*"] = "{ annotations digest name"
    shape["/subject/*/annotations"] = "{ bytes"; shape["/subject/*/annotations/bytes"] = "number"
    shape["/subject/*/digest"] = "{ sha256 sha512"
    shape["/subject/*/digest/sha256"] = "sha256"; shape["/subject/*/digest/sha512"] = "sha512"
    shape["/subject/*/name"] = "file"
}
function bare(p) { return substr(value[p], 2, length(value[p]) - 2) }
function told(p, text,    suffix) {
    if (p == "/predicate/aids/*") { print key[depth], text > ENVIRON["AIDS"]; return in_list(key[depth], "HOWTO-VERIFY.md VERIFY.sh") }
    if (p == "/predicate/schemas/*") { suffix = key[depth]; sub(/.*[.]/, "", suffix); print text "." suffix > ENVIRON["SCHEMAS"] }
    return 1
}
function closed(p,    name) {
    if (p == "/subject/*") {
        name = bare("/subject/*/name")
        if (rows++ && before >= name) return 0
        if (tolower(name) in cased) return 0
        if (name ~ /^manifests/) cased[tolower(name)]
        print name, bare("/subject/*/digest/sha256"), bare("/subject/*/digest/sha512"), value["/subject/*/annotations/bytes"] \
            > ENVIRON["ROWS"]
        before = name
    } else if (p == "/predicate/withheld/*") {
        name = bare("/predicate/withheld/*/name")
        if (withheld++ && excused >= name) return 0
        print name, bare("/predicate/withheld/*/sha256") > ENVIRON["WITHHELD"]
        excused = name
    }
    return 1
}
function finished(    prev, seq) {
    prev = value["/predicate/prev"]
    seq = value["/predicate/seq"]
    if (rows + withheld == 0 || (prev == "null") != (seq == "1")) return 0 # only a batch that withholds may list nothing
    if (value["/predicate/log/end"] + 0 != value["/predicate/log/start"] + rows + 1) return 0
    gsub(/"/, "", prev)
    print bare("/predicate/archive"), bare("/predicate/created"), sprintf("%.0f", seconds(bare("/predicate/created"))), \
        value["/predicate/log/end"], value["/predicate/log/start"], prev, bare("/predicate/root/sha256"), \
        value["/predicate/root/version"], seq > ENVIRON["FIELDS"]
    return 1
}'

# The names that a manifest may list; numbers are bounded. is_record(NAME), is_later(NAME)
places='
function is_record(name,    n, p) {
    n = split(name, p, "/")
    if (p[1] != "records" || length(p[2]) != 2 || length(p[3]) != 32 || (p[2] p[3]) ~ /[^0-9a-f]/) return 0
    if (substr(p[3], 1, 2) != p[2]) return 0
    if (n == 4) return p[4] ~ /^source\.[a-z0-9]+$/ && length(p[4]) <= 15
    return n == 5 && p[4] ~ /^r[1-9][0-9]*$/ && length(p[4]) <= 10 && (p[5] == "record.xml" || p[5] == "record.json")
}
function is_number(text) { return text ~ /^(0|[1-9][0-9]*)$/ && length(text) <= 16 }
function is_later(name,    n, p, dot) {
    n = split(name, p, "/")
    if (p[1] != "manifests" || length(p[n]) > 255) return 0
    if (n == 3 && p[2] == "trust") return p[3] ~ /^root\.[1-9][0-9]*\.json$/ && length(p[3]) <= 26
    if (n == 3 && p[2] == "schemas")
        return substr(p[3], 1, 64) !~ /[^0-9a-f]/ && substr(p[3], 65) ~ /^\.[a-z0-9]+$/ && length(p[3]) <= 73
    if (n != 4 || p[2] "/" p[3] != "log/time") return 0
    dot = index(p[4], ".")
    return is_number(substr(p[4], 1, dot - 1)) && substr(p[4], dot) ~ /^\.(checkpoint|[A-Za-z0-9][A-Za-z0-9._-]*\.tsr)$/
}'

# A trust root: KEYS gets a line a key, ROLES a line a role, OCTETS the bytes of each public key, PEMS a file each, LOADED
# those that openssl must take, FIELDS the rest.
root_form='
function define(    at, n, names) {
    free["/keys"]; optional["/keys/*/revoked"]; optional["/keys/*/revoked/good"]
    shape[""] = "{ archive created keys policy roles schema version"
    shape["/archive"] = "origin"; shape["/created"] = "time"; shape["/version"] = "count"
    shape["/schema"] = "=archivist-root/1"
    shape["/keys"] = "{"; shape["/keys/*"] = "{ alg ca from holder name revoked spki to"
    shape["/keys/*/alg"] = "=ed25519 ecdsa-p256 ml-dsa-65/1 x509"
    shape["/keys/*/ca"] = "base64?"; shape["/keys/*/spki"] = "base64"
    shape["/keys/*/from"] = "time?"; shape["/keys/*/to"] = "time?"
    shape["/keys/*/holder"] = "text?"; shape["/keys/*/name"] = "text?"
    shape["/keys/*/revoked"] = "{ at good reason"; shape["/keys/*/revoked/at"] = "time"
    shape["/keys/*/revoked/reason"] = "=superseded lost compromised"
    shape["/keys/*/revoked/good"] = "{ root size"
    shape["/keys/*/revoked/good/root"] = "sha256"; shape["/keys/*/revoked/good/size"] = "number"
    shape["/policy"] = "{ require"; shape["/policy/require"] = "["; shape["/policy/require/*"] = "=pin time witness"
    shape["/roles"] = "{ log manifest root tsa witness"
    n = split("log manifest root tsa witness", names, " ")
    for (at = 1; at <= n; at++) {
        shape["/roles/" names[at]] = "{ keys require threshold"
        shape["/roles/" names[at] "/keys"] = "["; shape["/roles/" names[at] "/keys/*"] = "sha256"
        shape["/roles/" names[at] "/require"] = "["; shape["/roles/" names[at] "/require/*"] = "["
        shape["/roles/" names[at] "/require/*/*"] = "=ed25519 ecdsa-p256 ml-dsa-65/1"
        shape["/roles/" names[at] "/threshold"] = "count"
    }
}
function bare(p,    text) { text = value[p]; return text == "null" ? "-" : substr(text, 2, length(text) - 2) }
function told(p, text,    part) {
    split(p, part, "/")
    if (p == "/policy/require/*") { if (text in policy) return 0; policy[text] }
    else if (part[2] == "roles" && part[4] == "keys") { # sorted; every key in one role, once
        if ((part[3] in members && newest[part[3]] >= text) || text in role) return 0
        newest[part[3]] = text; role[text] = part[3]; members[part[3]]++
    } else if (part[2] == "roles" && part[4] == "require") {
        if (in_list(text, group)) return 0
        group = group " " text
    }
    return 1
}
function closed(p,    part) {
    split(p, part, "/")
    if (p == "/keys/*") return key_closed(key[depth])
    if (part[2] == "roles" && part[4] == "require" && part[5] == "*") {
        if (group == "" || (part[3] != "root" && part[3] != "manifest")) return 0
        groups[part[3]] = groups[part[3]] ";" substr(group, 2)
        group = ""
    } else if (part[2] == "roles" && part[3] != "" && part[4] == "") threshold[part[3]] = value[p "/threshold"]
    return 1
}
function key_closed(id,    spki) {
    if (!fits("sha256", id)) return 0
    alg[id] = bare("/keys/*/alg"); spki = bare("/keys/*/spki"); ca[id] = bare("/keys/*/ca"); public[id] = spki
    # The first bytes of a public key say its algorithm; the length is fixed with it.
    if (alg[id] == "ed25519" && (spki !~ /^MCowBQYDK2VwAyEA/ || length(spki) != 60)) return 0
    if (alg[id] == "ecdsa-p256" && (spki !~ /^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE/ || length(spki) != 124)) return 0
    if (alg[id] == "ml-dsa-65/1" && (spki !~ /^MIIHsjALBglghkgBZQMEAxIDggehA[A-P]/ || length(spki) != 2632)) return 0
    if ((alg[id] == "x509") != (ca[id] != "-")) return 0
    from[id] = bare("/keys/*/from"); to[id] = bare("/keys/*/to")
    if (from[id] != "-" && to[id] != "-" && from[id] > to[id]) return 0
    holder[id] = value["/keys/*/holder"]; name[id] = value["/keys/*/name"]
    revoked[id] = "-\t-\t-\t-"
    if (value["/keys/*/revoked"] == "{") {
        revoked[id] = bare("/keys/*/revoked/at") "\t" bare("/keys/*/revoked/reason") "\t"
        if (value["/keys/*/revoked/good"] != "{") revoked[id] = revoked[id] "-\t-"
        else revoked[id] = revoked[id] value["/keys/*/revoked/good/size"] "\t" bare("/keys/*/revoked/good/root")
    }
    return 1
}
function finished(    id, r, at, pem) {
    if (value["/version"] + 0 > 1024) return 0
    for (id in role) if (!(id in alg)) return 0
    for (id in alg) {
        if (!(id in role) || !allowed(id, role[id])) return 0
        if (holder[id] == "null") holder[id] = id
        print id "\t" alg[id] "\t" role[id] "\t" holder[id] "\t" from[id] "\t" to[id] "\t" revoked[id] "\t" public[id] "\t" \
            ca[id] "\t" (name[id] == "null" ? "-" : unescaped(substr(name[id], 2, length(name[id]) - 2))) > ENVIRON["KEYS"]
        print id, octets(public[id]) > ENVIRON["OCTETS"]
        if (alg[id] == "ecdsa-p256" || alg[id] == "x509") print id > ENVIRON["LOADED"]
        pem = ENVIRON["PEMS"] "/" id ".pem"
        print "-----BEGIN PUBLIC KEY-----" > pem
        for (at = 1; at <= length(public[id]); at += 64) print substr(public[id], at, 64) > pem
        print "-----END PUBLIC KEY-----" > pem
        close(pem)
    }
    for (r in threshold) {
        if (members[r] ? able(r) < threshold[r] + 0 : r != "tsa" && r != "witness") return 0
        print r "\t" threshold[r] "\t" substr(groups[r], 2) > ENVIRON["ROLES"]
    }
    print bare("/archive"), bare("/created"), sprintf("%.0f", seconds(bare("/created"))), value["/version"] > ENVIRON["FIELDS"]
    for (r in policy) print r > ENVIRON["POLICY"]
    return 1
}
function allowed(id, r) {
    if ((alg[id] == "x509") != (r == "tsa")) return 0
    if (r == "root" || r == "manifest") return holder[id] != "null" # thresholds count holders
    if (r == "tsa") return 1
    if (alg[id] != "ed25519" || name[id] == "null") return 0
    print unescaped(substr(name[id], 2, length(name[id]) - 2)) > ENVIRON["NAMES"]
    return r != "log" || name[id] == value["/archive"]
}
function able(r,    id, algs, who, at, n, some, count) { # how many holders have a key of every group
    for (id in role) if (role[id] == r) {
        who = holder[id] == "null" ? id : holder[id]
        algs[who] = algs[who] " " alg[id]
    }
    n = split(substr(groups[r], 2), some, ";")
    for (who in algs) {
        for (at = 1; at <= n && meets(algs[who], some[at]); at++) continue
        count += at > n
    }
    return count + 0
}
function meets(have, group,    at, n, words) {
    n = split(group, words, " ")
    for (at = 1; at <= n; at++) if (in_list(words[at], have)) return 1
    return 0
}'

# texts_are_sound text|name FILE: each line is UTF-8 without control characters, not blank, and not too long; a name is
# also without white space, plus sign and characters that do not show.
texts_are_sound() {
    [ "$(od -An -v -tx1 < "$2" | awk -v mode="$1" '
        BEGIN { for (at = 0; at < 256; at++) number[sprintf("%02x", at)] = at; most = mode == "name" ? 255 : 1000 }
        function is_white(c) {
            return c == 32 || c == 160 || c == 5760 || (c >= 8192 && c <= 8202) || c == 8232 || c == 8233 || c == 8239 \
                || c == 8287 || c == 12288
        }
        function is_hidden(c) {
            return c == 173 || (c >= 8203 && c <= 8207) || (c >= 8234 && c <= 8238) || (c >= 8288 && c <= 8303) \
                || c == 65279 || (c >= 57344 && c <= 63743) || (c >= 64976 && c <= 65007) || c % 65536 >= 65529 \
                && c % 65536 != 65532 && c % 65536 != 65533 || c >= 917504
        }
        function take(c) {
            if (c < 32 || (c > 126 && c < 160) || ++length_ > most) bad = 1
            if (mode == "name" && (is_white(c) || is_hidden(c) || c == 43)) bad = 1
            solid += !is_white(c)
        }
        { for (at = 1; at <= NF; at++) {
            b = number[$at]
            if (need) {
                if (b < low || b > high) bad = 1
                c = c * 64 + b % 64; low = 128; high = 191
                if (!--need) take(c)
            } else if (b == 10) { if (!solid) bad = 1; length_ = solid = 0 }
            else if (b < 128) take(b)
            else {
                need = b >= 240 ? 3 : b >= 224 ? 2 : 1
                if (b < 194 || b > 244) bad = 1
                low = b == 224 ? 160 : b == 240 ? 144 : 128
                high = b == 237 ? 159 : b == 244 ? 143 : 191
                c = need == 1 ? b % 32 : need == 2 ? b % 16 : b % 8
            }
        } }
        END { print (bad || need) ? "bad" : "sound" }')" = sound ]
}

# is_canonical FILE DIR: whether it is canonical JSON of the form in $program, all of its texts in order
is_canonical() {
    TEXTS=$work/texts NAMES=$work/names ROWS=$2/rows WITHHELD=$2/withheld FIELDS=$2/fields AIDS=$2/aids SCHEMAS=$2/schemas
    KEYS=$2/keys ROLES=$2/roles OCTETS=$2/octets POLICY=$2/policy PEMS=$2 LOADED=$2/loaded
    export TEXTS NAMES ROWS WITHHELD FIELDS AIDS SCHEMAS KEYS ROLES OCTETS POLICY PEMS LOADED
    for file in "$TEXTS" "$NAMES" "$ROWS" "$WITHHELD" "$AIDS" "$SCHEMAS" "$POLICY" "$LOADED"; do : > "$file"; done
    [ "$(awk "$json$dates$base64$places$program" < "$1" || echo refused)" = end ] || return 1
    { [ ! -s "$TEXTS" ] || texts_are_sound text "$TEXTS"; } && { [ ! -s "$NAMES" ] || texts_are_sound name "$NAMES"; }
}

# ---- DSSE envelopes

# The one form in which they are written: SIGNERS gets "keyid form", OCTETS "keyid octets", BASE64 the payload, standard
# output "end" and the payload's size.
envelope='
function wrong() { bad = 1; exit }
NR == 1 { if ($0 != "{") wrong(); next }
NR == 2 {
    if ($0 !~ /^ "payload": "[A-Za-z0-9+\/]*=?=?",$/) wrong()
    text = substr($0, 14, length($0) - 15)
    if (!is_base64(text)) wrong()
    size = length(text) / 4 * 3 - (text ~ /=$/) - (text ~ /==$/)
    print text > ENVIRON["BASE64"]
    next
}
NR == 3 { if ($0 != " \"payloadType\": \"" ENVIRON["TYPE"] "\",") wrong(); next }
NR == 4 {
    if ($0 == " \"signatures\": []") wanted = "end"
    else if ($0 == " \"signatures\": [") wanted = "open"
    else wrong()
    next
}
wanted == "open" { if ($0 != "  {") wrong(); wanted = "keyid"; next }
wanted == "keyid" {
    id = substr($0, 14, 64)
    if ($0 != "   \"keyid\": \"" id "\"," || length(id) != 64 || id ~ /[^0-9a-f]/ || (last "") >= (id "")) wrong()
    last = id; wanted = "sig"; next
}
wanted == "sig" {
    text = substr($0, 12, length($0) - 12)
    if ($0 != "   \"sig\": \"" text "\"") wrong()
    all = octets(text)
    if (form_of(all) == "" || ++count > 64) wrong() # of no known algorithm, so it is nobody s signature
    print id, form_of(all) > ENVIRON["SIGNERS"]
    print "sig." id, all > ENVIRON["OCTETS"]
    wanted = "shut"; next
}
wanted == "shut" {
    if ($0 == "  },") wanted = "open"
    else if ($0 == "  }") wanted = "list"
    else wrong()
    next
}
wanted == "list" { if ($0 != " ]") wrong(); wanted = "end"; next }
wanted == "end" { if ($0 != "}") wrong(); wanted = "over"; next }
{ wrong() }
END { if (bad || wanted != "over") exit 1; printf "end %.0f\n", size }'

# read_envelope FILE DIR TYPE LIMIT: DIR/payload, DIR/signed (the bytes under the signatures), DIR/signers, DIR/sig.<keyid>
read_envelope() {
    length_of "$1"
    [ "$length" -le "$4" ] || return 1
    [ "$(tr -d '\n -~' < "$1" | wc -c)" -eq 0 ] && [ -z "$(tail -c 1 "$1")" ] || return 1
    TYPE=$3 SIGNERS=$2/signers OCTETS=$work/octets BASE64=$work/base64
    export TYPE SIGNERS OCTETS BASE64
    for file in "$SIGNERS" "$OCTETS" "$BASE64"; do : > "$file"; done
    state=$(awk "$base64$envelope" < "$1") || return 1
    case $state in 'end '*[0-9]) state=${state#end } ;; *) return 1 ;; esac
    fold -w 64 < "$BASE64" | openssl base64 -d > "$2/payload" || return 1
    # One line without its end, no control character: what canonical JSON allows, and what awk reads everywhere alike.
    [ "$(tr -d '\000-\037' < "$2/payload" | wc -c)" -eq "$state" ] || return 1
    write_octets "$2" $(cat -- "$OCTETS")
    { printf 'DSSEv1 %s %s %s ' "${#3}" "$3" "$state" && cat -- "$2/payload"; } > "$2/signed"
}

# ---- signatures

# good_signature ALG KEY.pem MESSAGE SIGNATURE: 0 good, 1 bad, 2 this openssl cannot tell
good_signature() {
    is_able "$1" || return 2
    check_signature "$@" || return 1
}

check_signature() {
    case $1 in
        ed25519) openssl pkeyutl -verify -pubin -inkey "$2" -rawin -in "$3" -sigfile "$4" ;;
        ecdsa-p256) openssl dgst -sha256 -verify "$2" -signature "$4" "$3" ;;
        ml-dsa-65/1) # from openssl 3.5 on; signed is "tuf" || 0x01 || SHA-512(message)
            { printf 'tuf\001' && openssl dgst -sha512 -binary "$3"; } > "$work/prehashed" &&
                openssl pkeyutl -verify -pubin -inkey "$2" -rawin -in "$work/prehashed" -sigfile "$4" ;;
        *) return 1 ;;
    esac < /dev/null > /dev/null 2>&1
}

# vouch CHECK ENVELOPE ROOT ROLE CREATED LEAF PATH: tell whether enough holders of the role have signed.
# LEAF is the manifest's batch leaf, or - for a trust root, which judges its keys itself. (archivist: signing/verify.py)
vouch() {
    stamp=''
    [ "$6" = - ] || stamped_at "$6"
    # Which signatures concern this root: by keys of the role, and whether each counts; by its other keys, for the form.
    ROLE=$4 CREATED=$5 LEAF=$6 TIME=$stamp awk -F '\t' '
        FILENAME == ARGV[1] { alg[$1] = $2; role[$1] = $3; holder[$1] = $4; from[$1] = $5; to[$1] = $6
            at[$1] = $7; good[$1] = $9; next }
        FILENAME == ARGV[2] { if (ENVIRON["LEAF"] != "-") { at[$1] = $2; good[$1] = $4 }; next }
        {
            split($0, signer, " ")
            id = signer[1]
            if (!(id in alg)) next # a stranger: neither helps nor harms
            sound = alg[id] == "x509" || signer[2] == alg[id] ? "sound" : "unsound"
            if (role[id] != ENVIRON["ROLE"] && sound == "sound") next
            counts = (from[id] == "-" || ENVIRON["CREATED"] >= from[id]) && (to[id] == "-" || ENVIRON["CREATED"] <= to[id])
            if (at[id] != "-") { # revoked: below the last good checkpoint, or stamped before
                below = ENVIRON["LEAF"] != "-" && good[id] != "-" && ENVIRON["LEAF"] + 0 < good[id] + 0
                earlier = ENVIRON["LEAF"] != "-" && ENVIRON["TIME"] != "" && (ENVIRON["TIME"] "") < (at[id] "")
                counts = counts && (below || earlier)
            }
            print id "\t" alg[id] "\t" sound "\t" (counts ? "counts" : "idle") "\t" holder[id]
        }' "$3/keys" "$work/revocations" "$2/signers" > "$work/asked"
    : > "$work/counted"
    while IFS="$tab" read -r id alg_of sound counts holder; do
        code=1 state=good
        if [ "$sound" = sound ]; then
            code=0 && good_signature "$alg_of" "$3/$id.pem" "$2/signed" "$2/sig.$id" || code=$?
        fi
        [ "$code" -ne 1 ] || { fail 12 "$1" "$7: a signature in the name of key $id is false"; continue; }
        [ "$code" -ne 2 ] || { state=unchecked && printf '%s\n' "$alg_of" >> "$work/unable"; }
        [ "$counts" = idle ] || printf '%s\t%s\t%s\n' "$state" "$alg_of" "$holder" >> "$work/counted"
    done < "$work/asked"
    # Holders count, not keys: each needs a signature of every group that the role requires, one of them checked.
    counted=$(ROLE=$4 awk -F '\t' '
        FILENAME == ARGV[1] { if ($1 == ENVIRON["ROLE"]) { needed = $2; groups = split($3, group, ";") }; next }
        { has[$3] = has[$3] " " $2; if ($1 == "good") checked[$3] }
        END {
            for (who in has) {
                for (at = 1; at <= groups; at++) {
                    met = 0
                    n = split(group[at], word, " ")
                    for (i = 1; i <= n; i++) met += index(has[who] " ", " " word[i] " ") > 0
                    if (!met) break
                }
                if (at > groups) { if (who in checked) sure++; else unsure++ }
            }
            print sure + 0, unsure + 0, needed + 0
        }' "$3/roles" "$work/counted")
    read -r sure unsure needed << END
$counted
END
    [ "${needed:-0}" -gt 0 ] || die 1 'awk was stopped'
    [ "$sure" -lt "$needed" ] || return 0
    if [ $((sure + unsure)) -ge "$needed" ]; then
        fail 20 "$1" "$7: only signatures that this openssl cannot check"
    else
        fail 13 "$1" "$7: $sure of the $needed holders that role $4 needs vouch for it"
    fi
    return 1
}

# read_root VERSION: root.VERSION/keys, roles, fields …; false if it has not the right form
read_root() {
    root=$work/root.$1 program=$root_form
    mkdir -p -- "$root/der"
    read_envelope "manifests/trust/root.$1.json" "$root" application/vnd.archivist.trust-root.v1+json 1048576 || return 1
    is_canonical "$root/payload" "$root" || return 1
    # A key's id is the SHA-256 of its bytes; keys of curves and of authorities must also be ones that openssl takes.
    write_octets "$root/der" $(cat -- "$root/octets")
    { printf "'%s'\n" "$root/payload" && sed "s#\\([0-9a-f]*\\) .*#'$root/der/\\1'#" "$root/octets"; } \
        | digests_of sha256 "$root/digests"
    [ "$(awk 'FILENAME == ARGV[1] { if (FNR > 1) { n = split($0, part, "/"); found[part[n]] = substr($0, 1, 64) }; next }
        { keys++; id = substr($0, 1, 64); same += found[id] == id }
        END { print (same == keys ? "same" : "other") }' "$root/digests" "$root/keys")" = same ] || return 1
    while read -r id; do
        openssl pkey -pubin -inform DER -in "$root/der/$id" -pubout -outform DER 2> /dev/null \
            | cmp -s - "$root/der/$id" || return 1
    done < "$root/loaded"
}

# newest_word: revocations gets "keyid at reason size root" as the newest verified root that knows each key has it
newest_word() {
    set --
    v=1 && while [ "$v" -le "$verified" ]; do set -- "$@" "$work/root.$v/keys" && v=$((v + 1)); done
    awk -F '\t' '{ word[$1] = $7 "\t" $8 "\t" $9 "\t" $10 } END { for (id in word) print id "\t" word[id] }' "$@" \
        > "$work/revocations"
    # Note keys: the newest root says which log keys and witnesses are in force; all others that ever were are retired.
    NEWEST=$newest/keys awk -F '\t' "$base64"'
        $3 == "log" || $3 == "witness" {
            if (!($1 in role)) order[++n] = $1
            role[$1] = $3; line[$1] = $5 "\t" $6 "\t" $13 "\t" $4; public[$1] = $11; revoked[$1] = $7
            if (FILENAME == ENVIRON["NEWEST"]) now[$1]
        }
        END { for (at = 1; at <= n; at++) {
            id = order[at]
            state = id in now && revoked[id] == "-" ? role[id] : "retired"
            print id "\t" state "\t" substr(octets(public[id]), 49) "\t" line[id]
        } }' "$@" > "$work/note-keys"
    # Their ids: the first 4 bytes of SHA-256(name LF type public-key); type 1 signs, type 4 cosigns.
    while IFS="$tab" read -r id state octets _ _ name _; do
        [ "$state" = witness ] || note_id "$id.1" "\\001$octets" "$name"
        [ "$state" = log ] || note_id "$id.4" "\\004$octets" "$name"
    done < "$work/note-keys" > "$work/note-paths"
    digests_of sha256 "$work/note-digests" < "$work/note-paths"
    while IFS="$tab" read -r role threshold _; do
        case $role in log) log_needed=$threshold ;; witness) witness_needed=$threshold ;; tsa) tsa_needed=$threshold ;; esac
    done < "$newest/roles"
}

note_id() { # note_id FILE OCTETS NAME: what is hashed, and its path
    printf "%s\\n$2" "$3" > "$work/note/$1"
    printf "'%s'\\n" "$work/note/$1"
}

# stamped_at LEAF: $stamp, the first trusted time that covers a leaf, or nothing
stamped_at() {
    while read -r size stamp && [ "$1" -ge "$size" ]; do continue; done < "$work/times"
}

# ---- Merkle tree (RFC 6962): level.H holds the complete nodes of height H, 32 bytes each, in order

# hash_lines PREFIX FILE: for each line, the 32 bytes SHA-256(PREFIX || line); 4000 at a time keep openssl's start rare.
# No line has blanks. They are words of a command, since `read` reads byte by byte; the files stay, and are written over:
# to make and remove so many takes longer than to hash them.
hash_lines() {
    from=1 IFS=$newline
    while lines=$(sed -n "$from,$((from + 3999))p;$((from + 3999))q" "$2") && [ -n "$lines" ]; do
        number=10000 waiting=''
        for line in $lines; do
            if [ "$1" = leaf ]; then printf '\000%s' "$line"; else printf "\\001$line"; fi > "$work/h/$number"
            waiting=$waiting$number$newline number=$((number + 1))
        done
        (cd -- "$work/h" && openssl dgst -sha256 -binary $waiting) || break
        [ "$number" -eq 14000 ] || break
        from=$((from + 4000))
    done
    IFS=$blanks
}

# climb DIR COUNT: every level above DIR/level.0. A pair of hashes becomes one line of octal escapes for printf.
climb() {
    height=0 nodes=$(($2 / 2))
    while [ "$nodes" -gt 0 ]; do
        od -An -v -to1 < "$1/level.$height" | awk '
            { gsub(/^ +| +$/, ""); gsub(/ +/, "\\"); pair = pair "\\" $0; if (NR % 4 == 0) { print pair; pair = "" } }' \
            > "$work/pairs"
        height=$((height + 1))
        hash_lines node "$work/pairs" > "$1/level.$height"
        has_hashes "$1/level.$height" "$nodes"
        nodes=$((nodes / 2))
    done
}

has_hashes() { # has_hashes FILE COUNT
    [ "$(wc -c < "$1")" -eq $(($2 * 32)) ] || die 1 'hashing was stopped, or the disk is full'
}

# node HEIGHT INDEX FILE: a complete node, out of all leaves, or with --record out of the stored tiles
node() {
    if [ -z "$records" ]; then
        hash_at "$work/tree/level.$1" "$2" "$3"
    else
        level=$(($1 / 8)) within=$(($1 % 8))
        tile=$((($2 << within) / 256))
        load_tile "$level" "$tile" && hash_at "$work/tile.$level.$tile/level.$within" $(($2 - (tile * 256 >> within))) "$3"
    fi
}

hash_at() { # hash_at LEVEL-FILE INDEX FILE
    [ -f "$1" ] && dd if="$1" of="$3" bs=32 skip="$2" count=1 2> /dev/null && [ "$(wc -c < "$3")" -eq 32 ]
}

# tile_path LEVEL INDEX SIZE: $path, and $width, how many hashes lie there
tile_path() {
    width=$((($3 >> (8 * $1)) - $2 * 256)) rest=$(($2 / 1000)) path=$(($2 % 1000 + 1000))
    path=${path#1}
    while [ "$rest" -gt 0 ]; do
        thousand=$((rest % 1000 + 1000)) rest=$((rest / 1000))
        path=x${thousand#1}/$path
    done
    if [ "$width" -lt 256 ]; then path=$path.p/$width; else width=256; fi
    path=manifests/log/tile/$1/$path
}

load_tile() {
    [ ! -d "$work/tile.$1.$2" ] || return 0
    tile_path "$1" "$2" "$log_size"
    is_here "$path" || return 1
    mkdir -- "$work/tile.$1.$2"
    dd if="$path" of="$work/tile.$1.$2/level.0" bs=8192 count=1 2> /dev/null || return 1
    climb "$work/tile.$1.$2" $(($(wc -c < "$work/tile.$1.$2/level.0") / 32))
}

# join_nodes LEFT RIGHT FILE: FILE, which may be one of them, becomes SHA-256(0x01 || LEFT || RIGHT)
join_nodes() {
    { printf '\001' && cat -- "$1" "$2"; } > "$work/pair"
    openssl dgst -sha256 -binary "$work/pair" > "$3"
}

# root_at SIZE FILE: the root of the first SIZE leaves, joined from the smallest complete subtree leftward
root_at() {
    [ "$1" -gt 0 ] || openssl dgst -sha256 -binary /dev/null > "$2"
    at_height=0 begun=
    while [ $(($1 >> at_height)) -gt 0 ]; do
        if [ $((($1 >> at_height) & 1)) -eq 1 ]; then
            add_left "$begun" "$at_height" $((($1 >> at_height) - 1)) "$2" || return 1
            begun=yes
        fi
        at_height=$((at_height + 1))
    done
}

# add_left BEGUN HEIGHT INDEX FILE: that node is what FILE holds, or is joined with it from the left once it has BEGUN
add_left() {
    [ -n "$1" ] || { node "$2" "$3" "$4"; return; }
    node "$2" "$3" "$work/node" && join_nodes "$work/node" "$4" "$4"
}

# leads_to_root INDEX FILE: FILE holds a leaf's hash and gets the root to which its audit path leads
leads_to_root() {
    up=0
    while [ $((1 << up)) -lt "$log_size" ]; do
        place=$(($1 >> up))
        if [ $((place & 1)) -eq 1 ]; then
            node "$up" $((place - 1)) "$work/beside" || return 1
            join_nodes "$work/beside" "$2" "$2"
        elif [ $((place + 1)) -lt $((log_size >> up)) ]; then
            node "$up" $((place + 1)) "$work/beside" || return 1
            join_nodes "$2" "$work/beside" "$2"
        elif [ $((place + 1)) -eq $((log_size >> up)) ] && [ $((log_size & ((1 << up) - 1))) -gt 0 ]; then
            edge_below "$up" "$work/beside" || return 1
            join_nodes "$2" "$work/beside" "$2"
        fi
        up=$((up + 1))
    done
}

# edge_below HEIGHT FILE: the root of what lies right of the last complete node of that height
edge_below() {
    edge_height=0 edge_begun=
    while [ "$edge_height" -lt "$1" ]; do
        if [ $(((log_size >> edge_height) & 1)) -eq 1 ]; then
            add_left "$edge_begun" "$edge_height" $(((log_size >> edge_height) - 1)) "$2" || return 1
            edge_begun=yes
        fi
        edge_height=$((edge_height + 1))
    done
}

# root_is HEX-OR-BASE64 FILE
root_is() {
    case $1 in
        *=) printf '%s\n' "$1" | openssl base64 -d | cmp -s - "$2" ;;
        *) [ "$1" = "$(hex_of "$2")" ] ;;
    esac
}

# ---- checkpoints (signed notes)

# read_checkpoint FILE DIR: DIR/text (signed), DIR/head (origin size root), DIR/lines (name, key id, octets of the rest)
read_checkpoint() {
    mkdir -p -- "$2"
    length_of "$1"
    [ "$length" -gt 0 ] && [ "$length" -le 525312 ] || return 1
    [ "$(tr -d '\000-\011\013-\037' < "$1" | wc -c)" -eq "$length" ] && [ -z "$(tail -c 1 "$1")" ] || return 1
    : > "$2/names"
    NAMES=$2/names LINES=$2/lines
    export NAMES LINES
    : > "$LINES"
    [ "$(dash=$dash awk "$base64"'
        function wrong() { bad = 1; exit }
        NR == 1 { if (length($0) < 3 || length($0) > 100 || $0 !~ /^[a-z0-9][a-z0-9._\/-]*$/) wrong() }
        NR == 2 {
            if ($0 !~ /^(0|[1-9][0-9]*)$/ || length($0) > 16) wrong()
            if (length($0) == 16 && ($0 "") > "9007199254740991") wrong()
        }
        NR == 3 { if (!is_base64($0) || length($0) != 44 || $0 !~ /[^=]=$/) wrong() }
        NR == 4 { if ($0 != "") wrong() }
        NR > 4 {
            if (split($0, part, /[ ]/) != 3 || (part[1] "") != (ENVIRON["dash"] "") || part[2] == "" || NR > 68) wrong()
            all = octets(part[3])
            if (length(all) <= 16) wrong()
            id = ""
            for (at = 1; at < 5; at++) id = id sprintf("%02x", byte(all, at))
            if ((part[2], id) in seen) wrong()
            seen[part[2], id]
            print part[2] > ENVIRON["NAMES"]
            print part[2] "\t" id "\t" substr(all, 17) > ENVIRON["LINES"]
        }
        END { print (bad || NR < 5) ? "bad" : "end" }' < "$1")" = end ] || return 1
    texts_are_sound name "$2/names" || return 1
    { IFS= read -r origin && IFS= read -r stated && IFS= read -r log_root_of; } < "$1"
    printf '%s\n%s\n%s\n' "$origin" "$stated" "$log_root_of" > "$2/text"
    printf '%s %s %s\n' "$origin" "$stated" "$log_root_of" > "$2/head"
}

# check_checkpoint CHECK DIR PATH NEEDED: each line by a known key must be good; NEEDED holders must have signed it.
# DIR/witnesses gets "time holder" of the good cosignatures. (archivist: ledger/checkpoint.py, ledger/cosignature.py)
check_checkpoint() {
    : > "$2/vouching"
    : > "$2/witnesses"
    log_unsure=0
    read -r origin _ < "$2/head"
    [ "$origin" = "$archive_id" ] || { fail 13 "$1" "$3: the checkpoint of another log"; return; }
    awk -F '\t' "$dates$base64"'
        FILENAME == ARGV[1] { # "digest *…/note/<keyid>.<type>"
            n = split($0, part, "/")
            noted[substr(part[n], 1, 64), substr(part[n], 66)] = substr($0, 1, 8)
            next
        }
        FILENAME == ARGV[2] {
            state[$1] = $2; from[$1] = $4; to[$1] = $5
            if (noted[$1, 1] != "") sign[$6, noted[$1, 1]] = $1
            if (noted[$1, 4] != "") cosign[$6, noted[$1, 4]] = $1
            holder[$1] = $7
            next
        }
        {
            n = length($3) / 4
            if (($1, $2) in sign) { # a signature of the log
                id = sign[$1, $2]
                print (n == 64 ? state[id] : "unsound") "\t" id "\t-\t-\t" $3 "\t" holder[id]
            } else if (!(($1, $2) in cosign)) print "stranger\t-\t-\t-\t-\t-"
            else if (state[id = cosign[$1, $2]] == "witness") { # 8 bytes of time, then a signature over time and text
                s = 0
                for (at = 1; at <= 8 && n == 72; at++) s = s * 256 + byte($3, at)
                if (s < 1 || s > 253402300799) { print "uncosigned\t" id "\t-\t-\t-\t-"; next }
                t = written(s)
                if ((from[id] != "-" && t < from[id]) || (to[id] != "-" && t > to[id])) t = "out of time"
                if (t != "out of time" && (t "") > (ENVIRON["LATEST"] "")) t = "future"
                print "witness\t" id "\t" sprintf("%.0f", s) "\t" t "\t" substr($3, 33) "\t" holder[id]
            }
        }' "$work/note-digests" "$work/note-keys" "$2/lines" > "$work/note-lines"
    while IFS="$tab" read -r kind id stated moment octets holder; do
        case $kind in
            stranger) fail 13 "$1" "$3: a signature line by a key that is no log key and no witness" && continue ;;
            unsound) fail 12 "$1" "$3: the signature of log key $id is false" && continue ;;
            uncosigned) fail 12 "$1" "$3: the cosignature of witness $id is false" && continue ;;
        esac
        message=$2/text code=0
        printf "$octets" > "$work/signature"
        if [ "$kind" = witness ]; then
            message=$work/cosigned
            { printf 'cosignature/v1\ntime %s\n' "$stated" && cat -- "$2/text"; } > "$message"
        fi
        find_pem "$id"
        good_signature ed25519 "$pem" "$message" "$work/signature" || code=$?
        if [ "$code" -eq 1 ]; then
            fail 12 "$1" "$3: the signature of $kind key $id is false"
        elif [ "$code" -eq 2 ]; then
            printf 'ed25519\n' >> "$work/unable"
            [ "$kind" != log ] || log_unsure=$((log_unsure + 1))
        elif [ "$kind" = witness ] && { [ "$moment" = future ] || [ "$moment" = 'out of time' ]; }; then
            fail 13 "$1" "$3: the cosignature of witness $id has an impossible time"
        elif [ "$kind" = witness ]; then
            printf '%s\t%s\n' "$moment" "$holder" >> "$2/witnesses"
        elif [ "$kind" = log ]; then
            printf '%s\n' "$holder" >> "$2/vouching"
        fi
    done < "$work/note-lines"
    vouching=$(sort -u "$2/vouching" | wc -l)
    if [ "$vouching" -ge "$4" ]; then
        log_unsure=0
    elif [ $((vouching + log_unsure)) -lt "$4" ]; then
        fail 13 "$1" "$3: too few holders of role log signed it"
    fi
}

find_pem() { # find_pem KEYID: $pem, where a verified root has this key
    v=$verified pem=/dev/null
    while [ "$v" -gt 0 ]; do
        [ ! -s "$work/root.$v/$1.pem" ] || { pem=$work/root.$v/$1.pem && break; }
        v=$((v - 1))
    done
}

# nth_holder FILE N: of lines "time holder" the time at which N holders had vouched; nothing if they are fewer
nth_holder() { sort "$1" | awk -F '\t' -v n="$2" '!($2 in seen) { seen[$2]; if (++count == n) print $1 }'; }

# ---- RFC 3161 tokens

# check_token TOKEN TEXT KEYID CA.pem: 0 and the time, 1 false, 2 by another authority, 3 chain or certificate not fit
check_token() {
    # The file is one DER object and nothing after it, granted, over SHA-512.
    length=$(openssl asn1parse -inform DER -in "$1" 2> /dev/null \
        | sed -n '1s#^ *0:d=0 *hl=\([0-9]*\) *l= *\([0-9]*\) .*#\1 \2#p')
    [ -n "$length" ] && [ $((${length% *} + ${length#* })) -eq "$(wc -c < "$1")" ] || return 1
    openssl ts -reply -in "$1" -text > "$work/token.text" 2> /dev/null < /dev/null || return 1
    grep -Fqx 'Status: Granted.' "$work/token.text" && grep -Fqx 'Hash Algorithm: sha512' "$work/token.text" || return 1
    [ "$(sed -n '/^Message data:/,/^Serial/s#^ *[0-9a-f]* - \(.\{47\}\).*#\1#p' "$work/token.text" | tr -d ' \n-')" = \
        "$(openssl dgst -sha512 -r "$2" | cut -c 1-128)" ] || return 1
    openssl ts -reply -in "$1" -token_out -out "$work/token" > /dev/null 2>&1 || return 1
    # The certificate whose key the trust root names; the trust root also names what its chain ends in.
    openssl pkcs7 -inform DER -in "$work/token" -print_certs -out "$work/certificates" > /dev/null 2>&1 || return 1
    : > "$work/pinned.pem"
    first=0
    grep -n -e '^-----END CERTIFICATE-----$' "$work/certificates" | cut -d : -f 1 > "$work/ends"
    while read -r last; do
        sed -n "$((first + 1)),${last}p" "$work/certificates" > "$work/one.pem"
        first=$last
        openssl x509 -in "$work/one.pem" -noout -pubkey 2> /dev/null \
            | openssl pkey -pubin -outform DER > "$work/one.der" 2> /dev/null
        [ "$(sha256_of "$work/one.der")" != "$3" ] || cp "$work/one.pem" "$work/pinned.pem"
    done < "$work/ends"
    [ -s "$work/pinned.pem" ] || return 2
    # "Mar  1 12:00:00.5 2026 GMT", rounded up: a time that is stated too early would prove too much.
    moment=$(awk "$dates"'/^Time stamp: / {
        at = index("JanFebMarAprMayJunJulAugSepOctNovDec", $3)
        split($5, clock, "[.]")
        t = sprintf("%04d-%02d-%02dT%sZ", $6, (at + 2) / 3, $4, clock[1])
        if (at % 3 == 1 && is_time(t)) printf "%s %.0f\n", written(seconds(t) + (clock[2] ~ /[1-9]/)), seconds(t)
    }' "$work/token.text")
    [ -n "$moment" ] || return 1
    openssl cms -verify -inform DER -in "$work/token" -nointern -certfile "$work/pinned.pem" -noverify -binary \
        -out /dev/null > /dev/null 2>&1 < /dev/null || return 1
    openssl ts -verify -data "$2" -in "$1" -CAfile "$4" -partial_chain -attime "${moment#* }" \
        > "$work/ts" 2>&1 < /dev/null || { grep -q 'certificate verify error' "$work/ts" && return 3; return 1; }
    printf '%s\n' "${moment% *}"
}

# ======== the checks

# ---- 0. Tools and algorithms: nothing is believed of a program that was not seen to do it.

tools='awk cat cmp cp cut date dd find fold grep ls mkdir mv od openssl paste rm sed sort tail tr wc xargs'

try() { [ "$2" = "$3" ] || die 1 "the program $1 is missing or does not do what it should"; }

try_tools() {
    for tool in $tools; do command -v "$tool" > /dev/null 2>&1 || die 1 "this needs the program $tool"; done
    place=${TMPDIR:-/tmp}/verify.$$ number=0
    case $place in /*) ;; *) place=$PWD/$place ;; esac
    while ! mkdir -- "$place.$number" 2> /dev/null; do
        number=$((number + 1))
        [ "$number" -lt 100 ] || die 1 'no temporary folder can be made'
    done
    work=$place.$number
    trap 'rm -rf -- "$work"' EXIT
    trap 'exit 130' HUP INT TERM
    printf 'b 2\na 1\n' > "$work/try"
    printf 'b 3\n' > "$work/other"
    try cat "$(cat "$work/other" "$work/try")" "b 3${newline}b 2${newline}a 1"
    try tr "$(tr 'a-b\n' 'x-y;' < "$work/try")" 'y 2;x 1;'
    try sort "$(sort -u "$work/try" "$work/try")" "a 1${newline}b 2"
    try sed "$(sed -n '2s#^\(a\) 1$#<\1>#p' "$work/try")" '<a>'
    try cut "$(cut -d ' ' -f 2 "$work/try")" "2${newline}1"
    try tail "$(tail -c 2 "$work/try")$(tail -n 1 "$work/other")" '1b 3'
    try paste "$(paste -s -d ' ' "$work/try")" 'b 2 a 1'
    try fold "$(printf 'abcdef' | fold -w 4)" "abcd${newline}ef"
    try wc "$(size_of "$work/try")" 8
    try od "$(printf 'a\000' | od -An -v -to1 | tr -s ' ')$(printf 'b\377' | od -An -v -tx1 | tr -d ' ')" ' 141 00062ff'
    try grep "$(grep -Fqx 'a 1' "$work/try" && ! grep -Fqx 'a' "$work/try" && grep -Ec '^[ab] [0-9]{1,2}$' "$work/try")" 2
    length_of "$work/try"
    try ls "$length" 8
    try cmp "$(cmp -s "$work/try" "$work/try" && ! cmp -s "$work/try" "$work/other" && echo yes)" yes
    try dd "$(dd if="$work/try" bs=4 skip=1 count=1 2> /dev/null)" 'a 1'
    try xargs "$(printf "'%s'\n" "$work/other" "$work/try" | xargs cat)" "b 3${newline}b 2${newline}a 1"
    cp "$work/try" "$work/copied" && mv -f -- "$work/copied" "$work/moved"
    try 'cp or mv' "$(cat "$work/moved")" "$(cat "$work/try")"
    rm -f -- "$work/moved"
    try rm "$([ -e "$work/moved" ] || echo gone)" gone
    mkdir -p -- "$work/in/h"
    try find "$(find "$work/in" ! -type d -path '*[!a-z]*'; find "$work/in" -type d -path '*/h')" "$work/in/h"
    try date "$(date -u +%Y-%m-%dT%H:%M:%SZ | tr 0-9 0)" '0000-00-00T00:00:00Z'
    try awk "$(printf 'a"b\\"c"' | awk "$dates$base64"'BEGIN { RS = "\"" } { n = n length($0) }
        END { printf "%s %.0f %s ", n, 9007199254740990 + 1, ENVIRON["TZ"]
            print seconds("2024-02-29T23:59:59Z"), written(1709251199), is_time("2023-02-29T00:00:00Z"), octets("AP8=") }')" \
        '121 9007199254740991 UTC0 1709251199 2024-02-29T23:59:59Z 0 \000\377'
    printf abc > "$work/abc"
    try openssl "$(sha256_of "$work/abc")" ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
    try openssl "$(openssl dgst -sha512 -r "$work/abc" | cut -c 1-32)" ddaf35a193617abacc417349ae204131
    try openssl "$(printf 'YWJj\n' | openssl base64 -d)" abc
    for list in unable times rows leaves claims batches listed digests note-keys revocations files expected-tiles \
        withheld here away waiting unsorted; do : > "$work/$list"; done
    mkdir -- "$work/h" "$work/tree" "$work/note"
}

# is_able ALG: whether this openssl can tell; tried when it is first asked for
is_able() {
    case $tried in
        *" $1 "*) ;;
        *)
            tried="$tried$1 "
            printf 'archivist\n' > "$work/good"
            printf 'archivisT\n' > "$work/bad"
            ! try_algorithm "$1" || able="$able$1 "
            ;;
    esac
    case $able in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

# It must take a good signature or token, and refuse another one and another message.
try_algorithm() {
    case $1 in
        ed25519) ed25519_key && ed25519_signature ;;
        ecdsa-p256) ecdsa_key && ecdsa_signature ;;
        ml-dsa-65/1) ml_dsa_key && ml_dsa_signature ;;
        rfc3161) try_token && return || return ;;
        *) return 1 ;;
    esac
    openssl base64 -d < "$work/sig.64" > "$work/try.sig"
    check_signature "$1" "$work/try.pem" "$work/good" "$work/try.sig" || return 1
    sed '1s#^\(.\{24\}\)..#\1++#' "$work/sig.64" | openssl base64 -d > "$work/bad.sig"
    ! check_signature "$1" "$work/try.pem" "$work/good" "$work/bad.sig" \
        && ! check_signature "$1" "$work/try.pem" "$work/bad" "$work/try.sig"
}

try_token() {
    token_vector | openssl base64 -d > "$work/try.tsr"
    token_issuer | pem CERTIFICATE > "$work/try.pem"
    [ "$(check_token "$work/try.tsr" "$work/good" "$token_signer" "$work/try.pem")" = 2026-03-01T12:00:00Z ] \
        && ! check_token "$work/try.tsr" "$work/bad" "$token_signer" "$work/try.pem" > /dev/null
}

read_options() {
    usage='usage: sh VERIFY.sh [--pin SHA256:…] [--record ID]… [--archive DIR]'
    pin=${ARCHIVIST_ROOT_PIN:-} records='' folder=${0%/*}/..
    case $0 in */*) ;; *) folder=.. ;; esac
    while [ $# -gt 0 ]; do
        case $1 in
            -h | --help) printf '%s\n' "$usage" && exit 0 ;;
            --pin | --record | --archive) [ $# -ge 2 ] || die 2 "$usage" ;;
            *) die 2 "$usage" ;;
        esac
        case $1 in
            --pin) pin=$2 ;;
            --record)
                case $2 in '' | *[!0-9a-f]*) die 2 'a record id is 32 hex digits' ;; esac
                [ ${#2} -eq 32 ] || die 2 'a record id is 32 hex digits'
                records="$records$2 "
                ;;
            --archive) folder=$2 ;;
        esac
        shift 2
    done
    case $folder in /*) ;; *) folder=./$folder ;; esac
    case $pin in
        '') ;;
        SHA256:*[!A-Za-z0-9_-]*) die 2 'a pin is SHA256: and 43 characters' ;;
        SHA256:*[AEIMQUYcgkosw048]) [ ${#pin} -eq 50 ] || die 2 'a pin is SHA256: and 43 characters' ;;
        *) die 2 'a pin is SHA256: and 43 characters' ;;
    esac
    cd -- "$folder" 2> /dev/null || die 3 "there is no folder $folder"
    [ -d manifests ] || [ -L manifests ] || die 3 'there is no archive here: no folder manifests/'
}

# ---- 1. What lies here. Links are listed, never followed. (archivist: fixity/listing.py)

look_around() {
    set -- manifests
    if [ -e records ] || [ -L records ]; then set -- manifests records; fi
    find "$@" > "$work/found" 2> /dev/null || fail 4 unlisted 'a folder cannot be read'
    sort "$work/found" > "$work/all"
    find "$@" ! -type d 2> /dev/null | sort > "$work/everything"
    find "$@" -type f 2> /dev/null | sort > "$work/files"
    [ -z "$(find "$@" ! -type d -path '*[!A-Za-z0-9._/-]*' 2> /dev/null)" ] || fail 11 unlisted 'a name that no archive has'
    # What must be a file and is none, or lies behind a link.
    NOW=$(date -u +%Y-%m-%dT%H:%M:%SZ) awk "$places$dates$is_plain_set"'
        { n = split($0, p, "/") }
        /^manifests\/trust\/root\.[1-9][0-9]*\.json$/ && length($0) <= 42 { roots++ }
        is_manifest($0) { manifests++ }
        $0 in plain {
            if (is_manifest($0)) { number = substr($0, 11); sub(/\..*/, "", number); sub(/^0+/, "", number); print number > ENVIRON["NUMBERS"] }
            next
        }
        $0 == "manifests/log/checkpoint" || is_manifest($0) || (is_later($0) && (p[2] == "trust" || p[2] == "log")) {
            print "10 unlisted " $0 ": not a plain file"
        }
        END {
            print roots + 0, manifests + 0, written(seconds(ENVIRON["NOW"]) + 600) > ENVIRON["COUNTS"]
            print "end"
        }' "$work/files" "$work/all" > "$work/told"
    fail_all "$work/told"
    read -r present manifests LATEST < "$work/counts" || die 1 "$stopped"
    export LATEST
    for folder in manifests manifests/trust manifests/log manifests/log/time; do
        [ ! -L "$folder" ] || fail 10 unlisted "$folder: a link"
    done
    for path in $(grep -E '^manifests/(trust/|log/(checkpoint|time/)|[^/]*$)' "$work/files" | grep -v '[^A-Za-z0-9._/-]'); do
        [ -r "$path" ] || fail 4 unlisted "$path: cannot be read"
    done
}

# ---- 2. Trust roots: each by the thresholds of its predecessor and of itself; the first against the pin.
#         (archivist: signing/chain.py)

check_roots() {
    archive_id=''
    [ ! -f archivist.toml ] || archive_id=$(sed -n 's#^archive = "\([a-z0-9._/-]*\)"$#\1#p' archivist.toml | sed -n 1p)
    verified=0 root_before=-99999999999 log_needed=1 witness_needed=1 tsa_needed=1
    [ "$present" -le 1024 ] || fail 13 root 'there are over 1024 trust roots'
    while [ "$verified" -lt "$present" ] && [ "$verified" -lt 1024 ]; do
        version=$((verified + 1)) path=manifests/trust/root.$((verified + 1)).json
        is_here "$path" || { fail 13 root "$path: missing, and a later version is here"; break; }
        [ -r "$path" ] || break
        read_root "$version" || { fail 12 root "$path: not a valid trust root"; break; }
        root=$work/root.$version
        read -r root_archive created created_seconds stated < "$root/fields"
        [ -n "$archive_id" ] || archive_id=$root_archive
        [ "$stated" = "$version" ] || { fail 13 root "$path: says that it is version $stated"; break; }
        [ "$root_archive" = "$archive_id" ] || { fail 13 root "$path: the trust root of another archive"; break; }
        told=$failures
        [ "$created_seconds" -ge "$root_before" ] || fail 13 root "$path: says that it was made before its predecessor"
        vouch root "$root" "$root" root "$created" - "$path"
        [ "$version" -eq 1 ] || vouch root "$root" "$work/root.$verified" root "$created" - "$path"
        [ "$told" -eq "$failures" ] || break
        verified=$version root_before=$created_seconds
    done
    [ "$present" -gt 0 ] || fail 11 root 'manifests/trust/root.1.json: missing'
    newest=$work/root.$verified
    if [ "$verified" -eq 0 ]; then
        skip pin 'no trust root verifies'
        return
    fi
    read -r root_sha _ < "$work/root.1/digests"
    fingerprint=SHA256:$(HEX=${root_sha}00 awk 'BEGIN { # base64url: two letters of three hex digits
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        for (at = 1; at < 65; at++) {
            n = n * 16 + index("0123456789abcdef", substr(ENVIRON["HEX"], at, 1)) - 1
            if (at % 3 == 0) { all = all substr(letters, int(n / 64) + 1, 1) substr(letters, n % 64 + 1, 1); n = 0 }
        }
        print all substr(letters, n * 4 + 1, 1)
    }')
    if [ -z "$pin" ]; then
        skip pin "no pin was given; compare with what was published: $fingerprint"
    elif [ "$pin" = "$fingerprint" ]; then
        say passed pin "$pin"
    else
        fail 13 pin "the first trust root is $fingerprint, not the one that you pinned"
    fi
    close_check root "$verified version(s) of the trust root, archive $archive_id"
    newest_word
}

# ---- 3. Manifests: form, sequence, predecessor, leaf range, time, the trust root that each names.
#         (archivist: fixity/statement.py, fixity/chain.py)

# read_manifests: of each a line "seq state digest digest-of-a-signature…", sorted, in read, state valid or malformed
read_manifests() {
    program=$manifest
    while read -r seq; do
        path=$(printf 'manifests/%06d.dsse.json' "$seq") m=$work/m.$seq
        [ -r "$path" ] && mkdir -- "$m" || continue
        if read_envelope "$path" "$m" application/vnd.in-toto+json 314572800 && is_canonical "$m/payload" "$m"; then
            printf '%s valid\n' "$seq"
            printf "'%s'\n" "$m/payload" >&3
            sed "s#^\\([0-9a-f]*\\) .*#'$m/sig.\\1'#" "$m/signers" >&3
        else
            printf '%s malformed\n' "$seq"
        fi
    done < "$work/numbers" > "$work/states" 3> "$work/to-hash"
    [ ! -s "$work/to-hash" ] || digests_of sha256 "$work/digests" < "$work/to-hash"
    [ "$(wc -l < "$work/digests")" -eq "$(wc -l < "$work/to-hash")" ] || die 1 'hashing was stopped, or the disk is full'
    awk 'FILENAME == ARGV[1] {
            n = split($0, part, "/")
            seq = substr(part[n - 1], 3)
            if (part[n] == "payload") { of[seq] = $1; next }
            for (at = ++count[seq]; at > 1 && (sig[seq, at - 1] "") > ($1 ""); at--) sig[seq, at] = sig[seq, at - 1]
            sig[seq, at] = $1
            next
        }
        {
            line = $0 " " of[$1]
            for (at = 1; at <= count[$1]; at++) line = line " " sig[$1, at]
            print line
        }' "$work/digests" "$work/states" > "$work/read"
    [ "$(wc -l < "$work/read")" -eq "$(wc -l < "$work/states")" ] || die 1 "$stopped"
}

check_manifests() {
    sort -n "$work/unsorted" > "$work/numbers"
    before=0 previous=null log_end=0 root_before=0 last='' latest_seconds=-99999999999 count=0
    read_manifests
    while read -r seq state digest sigs; do
        path=$(printf 'manifests/%06d.dsse.json' "$seq") m=$work/m.$seq told=$failures
        [ "$state" = valid ] || { fail 12 manifests "$path: not a valid manifest"; continue; }
        read -r of created created_seconds end start prev root_sha root_version stated < "$m/fields"
        [ "$of" = "$archive_id" ] || fail 13 chain "$path: a manifest of another archive"
        if [ "$stated" -ne "$seq" ] || [ "$seq" -ne $((before + 1)) ]; then
            fail 14 chain "$path: says that it is batch $stated, where batch $((before + 1)) must follow"
        else
            [ "$prev" = "$previous" ] || fail 14 chain "$path: does not follow the manifest before it"
            [ "$start" -eq "$log_end" ] || fail 14 chain "$path: claims leaves from $start where $log_end is next"
            [ "$root_version" -ge "$root_before" ] || fail 14 chain "$path: made under an older trust root"
        fi
        floor=$latest_seconds
        if [ "$root_version" -gt "$present" ]; then
            fail 14 chain "$path: made under trust root $root_version, which is not here"
        elif [ "$root_version" -le "$verified" ]; then
            is_root "$root_version" "$root_sha" || fail 14 chain "$path: made under another trust root $root_version"
            read -r _ _ root_seconds _ < "$work/root.$root_version/fields"
            [ "$root_seconds" -le "$floor" ] || floor=$root_seconds
        fi
        [ "$created_seconds" -ge $((floor - 600)) ] \
            || fail 13 chain "$path: says that it was made before what was there already"
        [ "$created_seconds" -le "$latest_seconds" ] || latest_seconds=$created_seconds
        before=$stated previous=$digest log_end=$end root_before=$root_version last=$m count=$((count + 1))
        printf '%s %s\n' "$seq" "$((failures - told))" >> "$work/batches"
        DIGEST=$digest SIGS=$sigs awk -v seq="$seq" "$leaf"' # the leaves: each row as it stands in the payload, and the batch
            { print $0 " " seq; if (ENVIRON["RECORDS"] == "") print leaf_of_row() >> ENVIRON["LEAVES"] }
            END {
                if (ENVIRON["RECORDS"] != "") exit
                n = split(ENVIRON["SIGS"], sig, " ")
                for (at = 1; at <= n; at++) sigs = sigs (at > 1 ? "," : "") "\"" sig[at] "\""
                print "{\"manifest\":\"" ENVIRON["DIGEST"] "\",\"seq\":" seq ",\"sigs\":[" sigs "]}" >> ENVIRON["LEAVES"]
            }' "$m/rows" >> "$work/rows"
    done < "$work/read"
    cut -d ' ' -f 1 "$work/rows" | sort > "$work/listed"
    awk '{ folded = tolower($0)
            if (($0 "") == (before "")) print "14 chain listed twice: " $0
            else if (folded in seen) print "12 manifests differs in letter case alone: " $0
            if (/^manifests/) seen[folded]
            before = $0 }
        END { print "end" }' "$work/listed" > "$work/told"
    fail_all "$work/told"
    if [ "$manifests" -gt 0 ]; then close_check chain "$count batch(es) in sequence"; else skip chain 'there is no manifest'; fi
}

is_root() { # is_root VERSION SHA256: whether the payload of that verified root has this digest
    read -r root_is _ < "$work/root.$1/digests"
    [ "$root_is" = "$2" ]
}

# ---- 4. The log: its checkpoint's signature, its root over the leaves that the manifests make, its tiles.
#         (archivist: pipeline/signed/log_checks.py)

rebuild_log() {
    hash_lines leaf "$work/leaves" > "$work/tree/level.0"
    has_hashes "$work/tree/level.0" "$leaves"
    climb "$work/tree" "$leaves"
}

check_tiles() {
    level=0
    while [ $((log_size >> (8 * level))) -gt 0 ]; do
        index=0
        while [ $((index * 256)) -lt $((log_size >> (8 * level))) ]; do
            tile_path "$level" "$index" "$log_size"
            printf '%s\n' "$path" >> "$work/expected-tiles"
            [ ! -f "$path" ] || dd if="$work/tree/level.$((8 * level))" bs=8192 skip="$index" count=1 2> /dev/null \
                | cmp -s - "$path" || fail 14 log "$path: not the tile that the log has there"
            index=$((index + 1))
        done
        level=$((level + 1))
    done
    awk "$is_plain_set"'
        FILENAME == ARGV[2] { expected[$0]; if (!($0 in plain)) print "14 log " $0 ": missing"; next }
        /^manifests\/log\/tile\/[a-z0-9.\/]+$/ && !($0 in expected) {
            print "11 log " $0 ": does not belong to a log of this size"
        }
        END { print "end" }' "$work/files" "$work/expected-tiles" "$work/everything" > "$work/told"
    fail_all "$work/told"
}

records_in_log() { # each row of the records, from its leaf up to the checkpoint's root
    while read -r seq _; do
        read -r _ _ _ _ start _ < "$work/m.$seq/fields"
        awk -v start="$start" "$is_wanted$leaf"'is_wanted($1) { printf "%.0f %s\n", start + NR - 1, leaf_of_row() }' \
            "$work/m.$seq/rows" > "$work/mine"
        while IFS= read -r line; do
            printf '\000%s' "${line#* }" | openssl dgst -sha256 -binary > "$work/leaf"
            at_leaf=${line%% *}
            leads_to_root "$at_leaf" "$work/leaf" && root_is "$log_root" "$work/leaf" \
                || fail 14 log "leaf $at_leaf does not lead to the checkpoint's root"
        done < "$work/mine"
    done < "$work/batches"
}

check_log() {
    leaves=0 log_size=0 log_unsure=0
    [ ! -s "$work/leaves" ] || { leaves=$(($(wc -l < "$work/leaves"))) && rebuild_log; }
    if [ "$verified" -eq 0 ] || { [ "$manifests" -eq 0 ] && [ ! -e manifests/log/checkpoint ]; }; then
        skip log 'no trust root or no manifest to check it with'
    elif ! is_here manifests/log/checkpoint; then
        fail 14 log 'manifests/log/checkpoint: missing'
    elif [ ! -r manifests/log/checkpoint ]; then
        judged="${judged}log "
    elif ! read_checkpoint manifests/log/checkpoint "$work/checkpoint"; then
        fail 12 log 'manifests/log/checkpoint: not a valid checkpoint'
    else
        check_checkpoint log "$work/checkpoint" manifests/log/checkpoint "$log_needed"
        unsure=$log_unsure
        read -r _ log_size log_root < "$work/checkpoint/head"
        expected=$leaves
        [ -z "$records" ] || expected=$log_end
        if [ "$log_size" -ne "$expected" ]; then
            fail 14 log "the checkpoint is about $log_size leaves, and the manifests make $expected"
        elif [ -n "$records" ]; then
            records_in_log
        else
            check_tiles
            root_at "$log_size" "$work/whole" && root_is "$log_root" "$work/whole" \
                || fail 14 log 'the checkpoint was signed for another history'
        fi
        check_goods
        if [ "$unsure" -gt 0 ]; then
            skip log 'this openssl cannot check the signature of its checkpoint'
        else
            shown="$log_size leaves lead to the signed checkpoint"
            [ -z "$records" ] || shown="every row of the record(s) leads to the checkpoint over $log_size leaves"
            close_check log "$shown"
        fi
    fi
    witnesses=0
    [ ! -s "$work/checkpoint/witnesses" ] || witnesses=$(cut -f 2 "$work/checkpoint/witnesses" | sort -u | wc -l)
    if [ "$witnesses" -ge "$witness_needed" ]; then
        say passed witness "$((witnesses)) witness(es) have seen this checkpoint"
    else
        skip witness 'too few known witnesses have signed the checkpoint'
    fi
}

check_goods() { # the log extends every checkpoint that a revocation calls good
    awk -F '\t' '$4 != "-" { print $4, $5 }' "$work/revocations" | sort -u > "$work/goods"
    while read -r size good_root; do
        is_prefix "$size" "$good_root" \
            || fail 14 log "the log does not extend the checkpoint of $size leaves that the trust root calls good"
    done < "$work/goods"
}

# is_prefix SIZE ROOT: whether this log begins with the tree of that size and root
is_prefix() {
    whole=$leaves
    [ -z "$records" ] || whole=$log_size
    [ "$1" -le "$whole" ] && root_at "$1" "$work/part" && root_is "$2" "$work/part"
}

# ---- 5. Time: tokens and cosignatures of checkpoints that this log extends. times: size and time, once a threshold has
#         vouched. (archivist: pipeline/signed/trusted_time.py)

judge_token() { # judge_token PATH TEXT: a line "time holder" in vouched, or a reason in doubts
    [ -r "$1" ] || return
    length_of "$1"
    [ "$length" -le 65536 ] || { fail 12 time "$1: too long for a token"; return; }
    is_able rfc3161 || { printf 'rfc3161\n' >> "$work/unable" && return; }
    grep "^[0-9a-f]*${tab}x509$tab" "$newest/keys" > "$work/authorities"
    state=2
    while IFS="$tab" read -r id _ _ holder from to at reason good _ _ ca _; do
        printf '%s\n' "$ca" | fold -w 64 | pem CERTIFICATE > "$work/ca.pem"
        state=0 && moment=$(check_token "$1" "$2" "$id" "$work/ca.pem") || state=$?
        [ "$state" -ne 2 ] || continue
        [ "$state" -ne 3 ] || { printf '%s\n' "$1: its certificate does not lead to the pinned one" >> "$work/doubts"; return; }
        [ "$state" -eq 0 ] || { fail 12 time "$1: false, or not over this checkpoint"; return; }
        FROM=$from TO=$to AT=$at REASON=$reason GOOD=$good SIZE=$size MOMENT=$moment BEFORE=$stamp_before awk 'BEGIN {
            t = ENVIRON["MOMENT"] ""
            if ((ENVIRON["FROM"] != "-" && t < ENVIRON["FROM"] "") || (ENVIRON["TO"] != "-" && t > ENVIRON["TO"] "")) print "doubt"
            else if (ENVIRON["AT"] != "-" && !(ENVIRON["GOOD"] != "-" && ENVIRON["SIZE"] + 0 <= ENVIRON["GOOD"] + 0) \
                && (ENVIRON["REASON"] == "compromised" || t >= ENVIRON["AT"] "")) print "revoked"
            else if (t < ENVIRON["BEFORE"] "" || t > ENVIRON["LATEST"] "") print "doubt"
            else print "counts"
        }' > "$work/standing"
        case $(cat "$work/standing") in
            counts) printf '%s\t%s\n' "$moment" "$holder" >> "$work/vouched" ;;
            revoked) ;; # it proves nothing and disproves nothing: a thief signs any time
            *) printf '%s\n' "$1: at a time that cannot be, or by a key out of its time" >> "$work/doubts" ;;
        esac
        return
    done < "$work/authorities"
    printf '%s\n' "$1: by no authority that the trust root names" >> "$work/doubts"
}

check_stamped() { # check_stamped PATH DIR: whether it is a checkpoint of this log
    read_checkpoint "$1" "$2" || { fail 12 time "$1: not a valid checkpoint"; return 1; }
    told=$failures
    check_checkpoint time "$2" "$1" 0
    read -r _ stamped_size stamped_root < "$2/head"
    [ "$stamped_size" = "$size" ] || fail 12 time "$1: its name says another size"
    [ "$told" -eq "$failures" ] || return 1
    is_prefix "$size" "$stamped_root" || fail 14 time "$1: this log does not extend it"
}

check_size() { # check_size SIZE: the stamped checkpoint of that size, and what vouches for its time
    size=$1 stamped=manifests/log/time/$1.checkpoint dir=$work/stamped.$1
    is_here "$stamped" || { fail 11 time "$stamped: missing"; return; }
    [ -r "$stamped" ] && check_stamped "$stamped" "$dir" || return
    : > "$work/vouched"
    : > "$work/doubts"
    grep "^manifests/log/time/$size\\..*\\.tsr\$" "$work/stamps" > "$work/tokens"
    while IFS= read -r token; do judge_token "$token" "$dir/text"; done < "$work/tokens"
    stamp=$(nth_holder "$work/vouched" "$tsa_needed")
    [ -n "$stamp" ] || while IFS= read -r doubt; do fail 13 time "$doubt"; done < "$work/doubts"
    seen=$(nth_holder "$dir/witnesses" "$witness_needed")
    [ -s "$work/tokens" ] || [ -n "$seen" ] || fail 11 time "$stamped: no token lies beside it"
    stamp=$(printf '%s\n%s\n' "$stamp" "$seen" | sort | sed '/^$/d' | sed -n 1p)
    [ -n "$stamp" ] || return
    printf '%s %s\n' "$size" "$stamp" >> "$work/times"
    stamp_before=$stamp
}

check_time() {
    stamp_before=''
    awk "$places"'is_later($0) && /^manifests\/log\/time\//' "$work/files" > "$work/stamps"
    if [ ! -s "$work/stamps" ]; then
        skip time 'no checkpoint was stamped'
    elif [ "$verified" -eq 0 ]; then
        skip time 'no trust root verifies'
    else
        sed 's#manifests/log/time/##;s#\..*##' "$work/stamps" | sort -n -u > "$work/sizes"
        for size in $(cat "$work/sizes"); do check_size "$size"; done
        stamped_size=$(tail -n 1 "$work/times" | cut -d ' ' -f 1)
        if has_failed time || [ "${stamped_size:-0}" -ge "$log_end" ]; then
            close_check time "$log_end leaves, the last at $stamp_before"
        elif grep -Fqx rfc3161 "$work/unable"; then
            skip time 'this openssl cannot check timestamp tokens'
        else
            skip time "$((log_end - ${stamped_size:-0})) of $log_end leaves have no trusted time"
        fi
    fi
}

# ---- 6. Signatures of the manifests, under the root that each names, with what the newest root has revoked since.
#         Then what a vouched manifest withholds. (archivist: pipeline/signed/revoked_keys.py, fixity/withheld.py)

check_signatures() {
    unjudged=0 count=0
    while read -r seq wrong; do
        m=$work/m.$seq path=$(printf 'manifests/%06d.dsse.json' "$seq")
        read -r _ created _ end _ _ root_sha root_version _ < "$m/fields"
        [ "$root_version" -le "$verified" ] || { unjudged=$((unjudged + 1)) && continue; }
        is_root "$root_version" "$root_sha" || continue
        told=$failures count=$((count + 1))
        vouch signatures "$m" "$work/root.$root_version" manifest "$created" $((end - 1)) "$path"
        stamped_at $((end - 1))
        if [ -n "$stamp" ]; then
            CREATED=$created STAMP=$stamp awk "$dates"'BEGIN { exit (seconds(ENVIRON["CREATED"]) > seconds(ENVIRON["STAMP"]) + 600) }' \
                || fail 13 signatures "$path: says it was made after it was stamped"
        fi
        [ $((failures - told + wrong)) -ne 0 ] || [ ! -s "$m/withheld" ] || sed "s#^#$seq #" "$m/withheld" >> "$work/claims"
    done < "$work/batches"
    awk 'FILENAME == ARGV[1] { if (!($1 in first)) { first[$1] = $5; digest[$1] = $2 }; next }
        $2 in first && first[$2] + 0 < $1 + 0 && digest[$2] == $3 { print $2 > ENVIRON["WITHHELD"]; next }
        { printf "12 manifests batch %s declares %s withheld, which no earlier manifest lists so\n", $1, $2 }
        END { print "end" }' "$work/rows" "$work/claims" > "$work/told"
    fail_all "$work/told"
    [ "$manifests" -eq 0 ] || has_failed manifests || close_check manifests "$manifests of the right form"
    if [ "$unjudged" -gt 0 ]; then
        skip signatures "the trust root that $unjudged manifest(s) need does not verify"
    elif [ "$manifests" -gt 0 ]; then
        [ "$count" -eq "$manifests" ] || has_failed signatures || failed="${failed}signatures " # told where they lie
        close_check signatures "$count manifest(s)"
    fi
    for alg_of in $(sort -u "$work/unable"); do
        case $alg_of in
            ml-dsa-65/1) skip ml-dsa "$(openssl version | cut -d ' ' -f 1,2) cannot check ML-DSA signatures; 3.5 can" ;;
            rfc3161) ;;
            *) skip "$alg_of" "$(openssl version | cut -d ' ' -f 1,2) cannot check these signatures" ;;
        esac
    done
}

# ---- 7. Fixity: every listed file, its two digests and its size. A withheld file may be absent; a record is listed whole.
#         (archivist: fixity/measure.py, fixity/whole.py)

check_fixity() {
    if [ -n "$records" ]; then
        awk "$is_wanted"'is_wanted($1) || /^manifests/' "$work/rows" > "$work/rows.mine"
        mv -f -- "$work/rows.mine" "$work/rows"
    fi
    cut -d ' ' -f 1 "$work/rows" | sort -u > "$work/wanted"
    awk 'FILENAME == ARGV[1] { plain[$0]; next }
        FILENAME == ARGV[2] { other[$0]; next }
        FILENAME == ARGV[3] { all[$0]; next }
        FILENAME == ARGV[4] { withheld[$0]; next }
        $0 in plain { print > ENVIRON["HERE"]; next }
        {
            n = split($0, part, "/")
            way = ""
            for (at = 1; at <= n; at++) {
                way = way (at > 1 ? "/" : "") part[at]
                if (at == n ? way in all : way in other) break # a link, or no file
            }
            if (at <= n) print "10 fixity " $0 ": not a plain file"
            else if ($0 in withheld) print > ENVIRON["AWAY"]
            else print "11 fixity " $0 ": missing"
        }
        END { print "end" }' "$work/files" "$work/everything" "$work/all" "$work/withheld" "$work/wanted" > "$work/told"
    fail_all "$work/told"
    here=$(($(wc -l < "$work/here"))) away=$(($(wc -l < "$work/away")))
    if [ "$here" -gt 0 ]; then
        # A file of another length is altered whatever it holds; it is not read, however long it grew.
        xargs ls -ldn < "$work/here" 2> /dev/null | awk '{ print $NF, $5 }' > "$work/lengths"
        awk 'FILENAME == ARGV[1] { size[$1] = $2; next } size[$1] "" == $4 "" { print $1 }' "$work/lengths" "$work/rows" \
            | sort -u > "$work/right"
        : > "$work/sha256"
        : > "$work/sha512"
        if [ -s "$work/right" ]; then
            digests_of sha256 "$work/sha256" < "$work/right"
            digests_of sha512 "$work/sha512" < "$work/right"
        fi
        awk 'FILENAME == ARGV[1] { order[++count] = $0; next }
            FILENAME == ARGV[2] { sub(/^\*/, "", $2); first[$2] = $1; next }
            FILENAME == ARGV[3] { sub(/^\*/, "", $2); second[$2] = $1; next }
            FILENAME == ARGV[4] { size[$1] = $2; next }
            { listed256[$1] = $2; listed512[$1] = $3; listed_size[$1] = $4 } # the last word counts, if there are two
            END {
                for (at = 1; at <= count; at++) {
                    name = order[at]
                    if (!(name in listed256)) continue
                    compared++
                    if (size[name] != "" && size[name] "" != listed_size[name] "") print "10 fixity " name ": altered (another length)"
                    else if (first[name] == "" || second[name] == "" || size[name] == "") print "4 fixity " name ": cannot be read"
                    else if (first[name] "" != listed256[name] "") print "10 fixity " name ": altered (sha256)"
                    else if (second[name] "" != listed512[name] "") print "10 fixity " name ": altered (sha512)"
                    else same++
                }
                print compared + 0, same + 0 > ENVIRON["COMPARED"]
                print "end"
            }' \
            "$work/here" "$work/sha256" "$work/sha512" "$work/lengths" "$work/rows" > "$work/told"
        fail_all "$work/told"
        read -r compared same < "$work/compared"
        # Every listed file was compared, or is told as missing, or is withheld: nothing falls between.
        [ "$compared" -eq "$here" ] || die 1 "$compared of $here listed files were compared"
        [ "$same" -eq "$here" ] || has_failed fixity || die 1 'files differ, and nothing was told of them'
    fi
    awk '/^records\// {
            n = split($0, part, "/")
            folder = part[1] "/" part[2] "/" part[3]
            folders[folder]
            if (n == 4) { sources[folder]++; next }
            r = substr(part[4], 2) + 0
            files[folder, r]++
            if (r > most[folder]) most[folder] = r
        }
        END {
            for (folder in folders) {
                if (sources[folder] != 1) print "11 fixity " folder ": " sources[folder] + 0 " sources are listed, not 1"
                for (r = 1; r <= most[folder] || r == 1; r++) if (files[folder, r] != 2) {
                    print "11 fixity " folder ": both files of r" r " must be listed"
                    break
                }
            }
            print "end"
        }' "$work/wanted" > "$work/told"
    fail_all "$work/told"
    if [ -s "$work/wanted" ]; then close_check fixity "$here file(s) are what was signed, $away withheld"; fi
    [ "$away" -eq 0 ] || skip withheld "$away listed file(s) are not here on purpose"
    for id in $records; do
        grep -q "^records/[0-9a-f]*/$id/" "$work/wanted" || fail 3 records "$id: no manifest lists this record"
    done
    grep -q '^records/' "$work/wanted" || fail 3 records 'no record was checked'
}

# ---- 8. Unlisted: nothing else may lie here, except what the next batch will list. (archivist: fixity/listing.py)

check_unlisted() {
    schemas=/dev/null
    [ -z "$last" ] || schemas=$last/schemas
    LOG_END=$log_end awk "$places$is_wanted"'
        FILENAME == ARGV[1] { plain[$0]; next }
        FILENAME == ARGV[2] {
            listed[$0]
            if (/^manifests\/trust\/root\.[0-9]+\.json$/ && substr($0, 22) + 0 > newest) newest = substr($0, 22) + 0
            next
        }
        FILENAME == ARGV[3] { schema[$0]; next }
        $0 in listed { next }
        ENVIRON["RECORDS"] != "" && !is_wanted($0) { next }
        $0 in plain {
            if (is_manifest($0) || /^manifests\/log\/tile\/[a-z0-9.\/]+$/) next
            if (/^manifests\/(HOWTO-VERIFY\.md|VERIFY\.sh|log\/checkpoint)$/) next
            if (is_later($0)) {
                n = split($0, part, "/")
                number = part[n]
                sub(/^root\./, "", number)
                sub(/\..*/, "", number)
                if (part[2] == "trust" && number + 0 > newest + 0) next
                if (part[2] == "log" && number + 0 >= ENVIRON["LOG_END"] + 0) next
                if (part[2] == "schemas" && part[n] in schema) { print > ENVIRON["WAITING"]; next }
            }
        }
        { print "11 unlisted " $0 }
        END { print "end" }' "$work/files" "$work/listed" "$schemas" "$work/everything" > "$work/told"
    fail_all "$work/told"
    while read -r path; do # a schema that waits holds what its name says
        case $path in *"/$(sha256_of "$path")."*) ;; *) fail 11 unlisted "$path" ;; esac
    done < "$work/waiting"
    if [ -n "$records" ]; then
        close_check unlisted 'nothing lies in the folder of the record(s) that no manifest lists'
    else
        close_check unlisted 'nothing lies here that no manifest lists'
    fi
}

# ---- 9. This file and HOWTO-VERIFY.md: a mismatch is worth telling, a match proves nothing.

check_aids() {
    if [ -z "$last" ] || [ ! -s "$last/aids" ]; then
        skip aids 'the newest manifest names no digests of VERIFY.sh and HOWTO-VERIFY.md'
        return
    fi
    set --
    while read -r name _; do ! is_here "manifests/$name" || set -- "$@" "manifests/$name"; done < "$last/aids"
    lie_here=" $* " found=''
    [ $# -eq 0 ] || found=$(openssl dgst -sha256 -r "$@" 2> /dev/null)
    while read -r name digest; do
        case $lie_here in *" manifests/$name "*) ;; *) fail 11 aids "manifests/$name: missing" && continue ;; esac
        case $newline$found$newline in
            *"$newline$digest *manifests/$name$newline"*) ;;
            *) fail 10 aids "manifests/$name: altered" ;;
        esac
    done < "$last/aids"
    close_check aids 'VERIFY.sh and HOWTO-VERIFY.md are what the newest manifest names'
}

# ---- 10. What the archive's own policy requires, what could not be judged at all, and the worst of all.

judge() {
    if [ "$verified" -gt 0 ]; then
        while read -r check; do
            case $skipped in *" $check "*) fail 20 "$check" 'required by the trust root, and not checked' ;; esac
        done < "$newest/policy"
    fi
    [ "$manifests" -eq 0 ] || for check in root chain log signatures fixity unlisted; do
        case $judged in *" $check "*) ;; *) fail 20 "$check" 'could not be judged' ;; esac
    done
    for code in 12 10 14 11 13 20 4 3; do
        case $codes in *" $code "*) say FAILED verdict "exit $code" && exit "$code" ;; esac
    done
    # Nothing failed; that is worth something only if all of it ran and could be written down.
    [ "$codes$failed" = '  ' ] && printf 'whole' > "$work/last" && [ "$(cat "$work/last")" = whole ] || die 1 'the disk is full'
    say passed verdict 'everything that could be checked'
}

# Programs that several steps share: a set of lines, the records that were asked for, the name of a manifest.
is_plain_set='FILENAME == ARGV[1] { plain[$0]; next } '
leaf='
function leaf_of_row() { # as it stands in the payload
    return "{\"annotations\":{\"bytes\":" $4 "},\"digest\":{\"sha256\":\"" $2 "\",\"sha512\":\"" $3 "\"},\"name\":\"" $1 "\"}"
}'
is_wanted='
function is_wanted(name,    part) {
    split(name, part, "/")
    return part[1] == "records" && index(" " ENVIRON["RECORDS"], " " part[3] " ") && substr(part[3], 1, 2) == part[2]
}'
places="$places"'
function is_manifest(name,    n) {
    if (name !~ /^manifests\/[0-9]+\.dsse\.json$/) return 0
    n = length(name) - 20
    return n == 6 ? substr(name, 11, 6) != "000000" : n > 6 && n <= 15 && substr(name, 11, 1) != "0"
}'
newline='
'
tab=$(printf '\t')
blanks=" $tab$newline"
dash=$(printf '\342\200\224')

main() {
    read_options "$@"
    try_tools
    WITHHELD=$work/withheld HERE=$work/here AWAY=$work/away COMPARED=$work/compared WAITING=$work/waiting COUNTS=$work/counts
    LEAVES=$work/leaves NUMBERS=$work/unsorted RECORDS=$records
    export WITHHELD HERE AWAY COMPARED WAITING COUNTS LEAVES NUMBERS RECORDS
    look_around
    check_roots
    check_manifests
    check_log
    check_time
    WITHHELD=$work/withheld
    check_signatures
    check_fixity
    check_unlisted
    check_aids
    judge
}

# ---- built-in vectors: what a key of each kind signed, the text "archivist" with its line end

ed25519_key() {
    pem 'PUBLIC KEY' << 'END' > "$work/try.pem"
MCowBQYDK2VwAyEANrNSXEVFxGhuMoSts2ETXsEr0qhqVB4Fu9PDExJ28aQ=
END
}

ed25519_signature() {
    cat << 'END' > "$work/sig.64"
xhaqM9ze/LV3SRn3r64wL1PcGM2Au+QdiQ29ZoOX9whbZ1qt+QheY6zVfX1f5Dlx
k9ckD8cYCgBsRQ8DLraOBQ==
END
}

ecdsa_key() {
    pem 'PUBLIC KEY' << 'END' > "$work/try.pem"
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE23ood1st4ZbFulnP7MBC1ncfsmgc
7/J+8E1NwFgnlSL7auOAEK6tX5Q/0IM88t3gxSGqFXbEThazFFrML3VQVg==
END
}

ecdsa_signature() {
    cat << 'END' > "$work/sig.64"
MEQCIEMxhaxAHm9wt2BCHMqIlPKFMW7Mn4ZzCefxRfMUvk0wAiAojXDxXID0OLjj
6wtvR4gL5fqX6HG//mTRfhqo8LKJyQ==
END
}

ml_dsa_key() {
    pem 'PUBLIC KEY' << 'END' > "$work/try.pem"
MIIHsjALBglghkgBZQMEAxIDggehAH34qDqiErojihEfKTkHpPnRUoYPw/Lgwc9Y
j9ga++5s/UIR7echSnlmE1YQWsPCRdg2Hd6i3cIJdth7LuYxGHEaSEDMoyGagrLa
Fq606qObgtLGV3mHYlfcBqE1cqiLrQQYzJ0FYWVxDjGKqkR9RRzJrnk7tEyB4GVF
QjllRokfbFElcWwurremalc/Wtbr/cVXlBH2jPQwcnL0iHOxJLD6qlI76yByRakH
XYnF7ru6mOhbu8HnOaxw8wS2u7TdWpuPsPsEfaastiiQZ/E2BKODFgZzzWEetwPd
y3sJ5x1/pYiTHxYB2TQnH29gURyMr+703QazDDneBADR1P9wqNFnSMqVuji+L1M4
A4rvkilAI4aQNWORO0TACRUw3dVvoH5HD/wYJdWqTIhtDFQ85ZYorjInWQ1aBLAw
kCiN5re+rQsuovwHaWrKgaPVHcI/tfPeGoaQjNsQ7yuzl7RQUua14KGM42svT5Qs
mcgl9gOEfFZn4PRDaek8xD7r4mfsiI/JPBmQtnWgpeCib/NYg8jtOG8mAZPnfgIF
mmE1jBSBtwPHWY+WZh+yHaQ4vfG01YJQx4npkTrHKeUc7+RfZfGlnM957jXFsGwr
g/ZRKyUL8v5qv3gV55fMPUPISGdFfqjTiWjFr2BToem2+Tp9lqqFfUh16JW1AQiN
u9WwQXN8sYvJ0+OqaDZemusTw2CL1HmcnEggV2LNyFlzl5sZDm7qRG7Gxo6wuMsJ
vdbIpVowZqQodGTzdwf0pFFPiIfC18vseIwbPmra/J15Qd3irsv/WcJ/wRoY3n/o
DjcV3Qmq7r6yuQutgVwMvmnoFUJ4BrQZ7FT9sjznUPOwVYu4XfyD079O9g8wJ1Yb
dNqSPWxhgGUxAU8YCbMgRRtdLTb8Igdn9rWOOTiTIqc4l5ybY9O/LFuL30QiQ/kB
Qdl2QUcahoeGSjHg1yN5W0BNZ9O75umrk4XKZQVFBVTj9RAQBjyP3q7cMaBZA3kZ
XpmEUHNMzLd57U6XilTB99Uuershm/Dax96LvnpRElYcmrJcIDhRRztAxF5bLlfk
vBByRFtItYr884sAUhfh0Ud8KZnoppzclGdXi5rX4VJm2rFSkkRGeEeyrIiisXdT
w0L/HcU6/hyjdpWhxoSHvEfDVaZd2zYrGivFQz5Ph+ikrcu2V+u+GodEgeFjIb8R
Rj2jtm2tiOR/3JM3P1vlTE7OGkbuaq39krXUIgD8BwSYBaHAt8L3CxFm1eI6HyIu
T0Q09d7/jkFrBzhFbQ/N9ubCqpXL0zqVJj8t2DMUDQ+8ol+/6b2hzvRS+LWIWpWh
DuNIMWxxNFJC+E7KfRpI0LwB/9oD+Oge8RIw/U3EzS25C7Vi2NSeG0yYMkOertbe
R9bejWnCYlaw9U7tVCTwojHmL3V6gHfUY/l5sOoXrLKpzJfR0zV6kDS94FHO+A9r
0F60l1zu3+876hhb3A4aOyNmukeS16YCbwsDGyibaG5xZZSjzZdgDgo/fkqedAdb
HNvRpHVHfzfgGfV+DW4aWiXjf7QaGzzzLneSUsgRbzKZEVdGdAmi3H8V+s9gZCm8
/bJT/tARmd40Xpt1UVqmoRQlpDWE4V3VpZ8sVMEprjVs26mtK2PAw2JDKlvUmLc3
VBk64+WkTLt8Z3azDWr5oAM7tOvsNlTTDXtV1t3V1tNZF9XG1y30Tbcl3YnVrbSr
a+/Dm7kk2DpWk6lGLIvZLChHRBKuhiFx+Mn9s9yk2d0fai9nh8+qVKu7Y0A5M+bw
eyAXrRqFad5CsRrNP4rzcOF2ZBWzCaDaacTdn63uWqBaecVpfRjhtq5pEgmOq1eR
tvoTn8HYpUp4GAdBAie8/TPCb+M/3mKpgNEaDrr+1SetDWfK+O3ZuhPVymdvyQeD
W30aOvFbNgR3Qy2uiZb4EQwGF8XddpbQSyXVy7xPr/5JwWU8t9W9tjh0uICSUr76
GS3e27BJHrAZ558pCzPJDAP3/oeiguLM9puFkYnZekupLmzqm6XfPmx6vfULaj72
FeoyJv5HjJ61nXpEepETI9+0gqVHU6bndkjwCPozioyHIBgUvKZeCnUftdW/ZpyB
jBWV4LHg4LeXgwHQuxGtL79I59+N+A8xKcrxKZYzOUGLHEwSb7x+d951Z9Pzkneu
LqvRUEThxRIuYnPAC3ceQrd6kMSCRnJ2vRTEE1F5WDQl56V9XLPr4NuscrVwnz8x
IX3MQd2Trt+iyoMVlFGi1OLiqvwBA1h6CUUx71Uzy7vCKNCi5tYqPjOsESWyqfzk
oeZRjsFPDTw5nuNjfUf5J8yygIj6aqzn6CcVn6nfVY3Wazdtk7yVUsa730kyfAyM
ryw0540ci5hw3tID6FHbVqNeS+Lk1uaG3PVFI61j+Anruq78/E9IgbRBfc2HgpIv
NhH3kcHHsdArlffigWfIc40Cokd2nRucFBV+Z5YdXOObzYjE6rFmVbjgLeI/ldhL
LWepZg05425kAvI2tZ0fMSq4q+Ipx3wIO4yKoJnRlegJqCJ8PreW6Z7oyIf03wY7
8ztBEX+N23m6QeyhGsfhogYahkF0Ap1lX//qSusth1u0pTJXOES5fwTkSv/MGe1W
CFupd6Da
END
}

ml_dsa_signature() {
    cat << 'END' > "$work/sig.64"
72rKEpM7mDzI5vVa5bTY/uBDUhoAdVo83t2JO85TkK1Ns3VzryTkAbl8aj8owN2t
YsOxVZNRiis+auspNd6QCdWnPJcHZMRsS2Y6VUQSjaXnWjgosvcwXLX09gJjmylq
/HCgxrAO+DmxQPRePmW9/fAcxdxNouVV82wzDsaa6bIMcuOFeewIuLWqNcCCr0of
0Tbknvz8CO4XHyjkIj1EsL964FFEsXqi/aCIqVJyvvFzk0eFB6YZbgu/GZfWwk6L
K9vcyYAtSj6ExNFDn+tD0REgsoHL6ApzOntiqq6mlsU7YnxIXFSCXUgiexXnOEUr
GmtdEv0dF6uphFg+hIeuoF4/3tNGeAzTyYFI7FgRrEiGIP36Jl4no4nBRCPijLtG
rj5/J4Y7Q2Oudxt/Jhmw2qzRe9WByMbWLkvxYtFIoNl0TZhgZmMazs1yWHZhflu9
sEZ7bHGUCXZz9EJopGnyMblW7WoFQnBWn+1ICTSZws9bOdCLyaNubkAzG47TRLs4
yWOOLXXYXSUSYGaNYa8Hha0NvufaRPBQCAPVcuAwtM1AsVZq1wWCPqnIYYByFVfz
HwzkwaJ43tJ9uwsamnSWmewCBOCi1La2sYjuVQqCWR+Q4k4kXHBkAVlY6Ub5E+wS
9BcViOWVKKd4rwwGuSb2noo2ivYtPFyUguqpFifD4nC6k8LZ/k7gL6maWhCav7gI
FoaPeV5BoKR28hcjuYQVO3/FLriN8aAHpXWIp18OcU+hy327q8eMnYPjl2qROl6y
vqUsYTAKC+hEF9r9ZAuqKrYqwKk0Dsw6AXf7wYd4dRBpsJaMH/yk/9Bg80G+J4a6
n0O+G1dQE0t43IZbBIF2QipwS3t7eYxNgfi5z+v92Y+BiKUj2dI/Y6CGa8jdc7yC
Uj9SRvtZyuJCMCm/XcvG/FMcsFJy59IYA3RqKZ3fwaJ5d+lMYDp+QchOfvFA31Kn
rVeOxaHCqQyv7CbbXSsL7x7QpGfsTBHVAM5lTp62Hl7xb8g2dPAhAVMpgsChZESV
mwp+NNg3cSLwZzWKFsFbPH2ucEG7FmXa+/WqnRCZTFYWG6qPyYCmdHxrQU/2PakY
eR1F4ZQqxymRgdAHIKFFYExiMGDyyDz/ZWFvNIZxn6r6kr1+0QchuB46wVR+4wan
9dMh4DR0YsoY4gCTHFeYsCAYfykTwkeQYOIPdyOLlBIFZYsp1m5/vR4LhckdUD5G
Ul9TPm0Gu48/zzwZsUxzF/CagyifyaRaHtl0pSKK8EQ4InMDa7Hllp3CJw5I9ebk
fzYLgeXUfo8xGIz01dgwyi1mPpbCj0tBSrfHLXdeCkTtzBoVmDDkv8+Rtj1+MHIR
emNpEefCGWJHp3+7p7QU1WSXSWghA4PoYZLizkZng4dkHdOZMnUgqaPk0wh2Llgo
oFaTlmEdJ7htKkF29ZAx5h54Pm/M5l4LNe7gOU0+qK0TpLFxGzelRTXCwI8vN3jW
u/eQ6xiX0lHZyDgfgJ5rDvEsajyiheM/j9mZsj60tDu8G1mtIzJTo/F3bDWLKuki
JU1YhTsIUrQYvQTzesM26QRIlFNa9w6+6iA182eqQZKDfHCeMs7uSkWcI5xJN+2X
DCvv/WaVXTRhJ3cI+a7Yp1GuZESeoFU1BeVEnrfFMRvsyGKrMRP/qg/OQyhuk2gn
d3Fw4sLl62Em1FJr9UKSIvIae1QVxrPhkBd3LoEYsttfwTAk3nwWCEYSwkj46hR2
vEw4cxDpiQRP+QNQlHisFNjkMfS2EsS6QB3QgDxUVK/IFP06XWnb540EJJcdY6jD
/g0L+g7POF+KwctpuXxQQF1uNlQtv4G92cXGoK7+aiYixW3gIoL+o5W893h2Bir7
a1zfE/1gu5+POB9z0UGB40pIakr9arDIj58N9Et+O+wcy1JFhopkMqivxiZDX+7s
y/6CWqoF5bGXHr53RA0Yn/+G0mDWuNwUmguw0ExgAC/m9kQx6ua5fEYD4f2uG2z3
8yZdEHox610P8fYPemT7hKL97NenbflsAA2Abv580QrVcawNTQGg30IGFupO2QB+
ohIO37UrrgdCZVwRz//9XifwTFhByqun83wuExGk96/BLwACuTOlCNJrOoXqaeE6
exZMD50kHzTiKZw1MARcZ+gd43sgJEpLSKVd9bmP9IUMGAR5OUvMN8pSoDLv04Sh
UXcJoDkkvUwf6pS61kluskbeMTnPWPaZzMj+dSq6sLl5dsGzq+5GzXpYcHp6ks3+
q0S9jOdmYQKPfPGx/jjzkY0rCykEaMyzumcuEvHEIWf5c0it8Xrdy5oj86AYRHj7
cD2A8CLexJ2Bor7HofOdbE2jVufd4Sm4uUgxv4X4Fl1l8VR+66wXO9Zqox/ABsgz
u6EytkaeJNLayPPL0Va2kAvnI0KsEn7o0HgWu85GJp5aoDqD/XluCYhvuJHdIIZr
Mkbu/WIPurf4DE5AAYbaHlod/0ynvji7NPDxGYQ2NiDp/AGkjxy63nhBH4ZLOZ9Q
tLgp8z4N6+QcziODlXB1UZcnnMUka0s0eMw2G6SkF+AN1GO3TFFTs0R/rxa8Jxnu
shInJSmwqj+817hU11tPW5UgiU11RkZ96JlqU8B7oZYh8cDdaip+xTCAdsiNzDQh
ae/sd3bIxL48SFSIWmnodB5024KXmlEQrg7M0Ct2DPZp72a8gdkJU7LM66LQoZHV
Sy5jIWclActv0bRWHwwLP1BbxA8/u6IKiq/bWR095l6eA9NYBsiyWomos6MhgzQf
EDHlGQj5PO8TPRzx6a183YYyeYkyxoIjmesMPzQiBm08p4kbG0jgXf03wfgexkT4
XrYEaeA0FBO6HGs1SQA0A0YKeeKUPKbDLB0vfYZwLcNNw0yq6WlVJr+ky7hjglDb
EvrHPGQBqD+3DmUv4mabEl43K57263WApmTYE2kVXbzHsd5C3M0AIIpkZjvBE7eA
Bwn2FR8XgCxsfTy57WfOdOR//g3BPURsTcLDXB5Wa+Wngokg7KU1Txa4WJO5WXa1
NAacHAHJYyIvIQKutjRUY0kGXLeRRCPXgNjrVnqmjcthWU70FmCkMfIoKpDEG8Im
GINyxnAhnE4rgWkWOCv6h7nCTGwVmWHhFnykjIHvK6d5J1V5hDMfOovcKT1jtiXP
dLkC4iMdm11ILQLdsexJoWumk+XHeKONyuAmhzjdyiuAXfGXRtLWx/yrH6tMVQ1g
yhGAtYyZQjZCtud4J9UB22QxmMQeCSLw6h1LgZQTqZZgUn+lNbQ2bYpGlVord/NZ
Z059ugneCTQZ6GWlyVjnl/mFVzRT6nAIyVx/2IZO3czsZ+DfHiB5hxQf/rsm7stK
LLQDj9/25dwxn0l8lVaYc4I97K/Pv0DWNFoomW5rJhh0ymW3LHjrgpmBvmjZBgFf
5j+hK0Rbd8IEWYC4115h5kDU5PxEz1oO0q6GfWDCeVXao3h64JFf0njZSCtyiMvQ
nreLexOqGwGETKpCERTOX0YnE+jyA1Vh7SG5nUibwAFaQZ8HFFVvh8YwESeEo+pr
eSzmNmuJ/jTD5Fi2/RV/Lrg9P8wA/a+KJafvvxeEQenc66cDTHnnnHC/l3zp62cD
biQ2TxhMr6pxNAcHpIAvJhSi/B+54amhDL/qZxoVLt1xsqjxTHSGCb+Dp4AxzDWN
SHkB1d5zBJadPYNeo+HGahXRD29Fu1/EMYFHXP+FAdL+C6xXd4NAX0KwkFXffqHE
NVt9Al3ejrZLql8Fk29Rg+XcrUADU1j0MR9x1zr73I30ONLnAwRN3i8rYGBA1PZm
zO5yKGxLSpQZvQncj5iU6VVHPLnH2vAS6TR/y/4ElubcIpuhVfR1Kbg+nHgqXQcA
mLiApKBDmNm56vjewyNdzglADamHxCgGWDiFSwvfXV4d5DTzzonO0rcDXIIheW4Y
J49d96dKOXBnfFBnya7qa0OBzuuEYn0Muv1EIHj9tnMaiE3tjBet+BkE37Bt4Jcm
lIUVtr5SjXqKuuJnuCxpfVngMNaI0vP9jFuqXdyn4Zd8XLmFkTnrS0DI4L5iTmQc
wrFQfJhJfttYfkYa6r6wkQLBEQA996WeYrCTYd5ogHSKL6SBzsCaW0xS+zRcnlXV
nfT0rkSBLKCmkzRRsCPLz2/KOAdlf+rDdz001HtOeP2GfnHUyTc5mA829aJi7hoA
Cp+DQElnB+Su3zXro06Bgkh2cWWbMH2zgMvJxzZI2EpqsAbPRgTw6Kn7K9aiACMu
UGCXNxMzLUtgrRplR0ldZ9J+qTTOYqjCVBIaS8rnQTnlc+bGIOS+cDqsG4K+bnGe
5vT6/R3HJfcLSql22OLiKUmh0MLt8/SukCftHThph0QrSm2UoMILLJGUvwlhaW6N
w8jJ+i59k7DR9vsKJE9bZYXri8/Q1OL5AAAAAAAAAAAAAAAAAAAABgsUGyIo
END
}

token_signer=36eb7ff47b269441b9422fe78a9e60b3b718f0acb0e5dfc8430d87370dc18ffe

token_issuer() {
    cat << 'END'
MIIBHTCBxKADAgECAgEHMAoGCCqGSM49BAMCMA0xCzAJBgNVBAMMAmNhMCAXDTAx
MDEwMTAwMDAwMFoYDzI0MDEwMTAxMDAwMDAwWjANMQswCQYDVQQDDAJjYTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABLfKh1FEt5LQxBOcj1kv+CFsI9tQGyiK+8zR
nSgGwAJJxnrPnVC86gy/5yxgUlIv8539Zo4+TqrQxii6JdruMqWjEzARMA8GA1Ud
EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgexLn4xaHRCzBUC2a49qXfqdj
2yrpY5hworOgjGSwtyACIQCqWSjRmA5pZ4DLzc77crsAryndpTMoZ+5J2zyX0uHA
6A==
END
}

token_vector() {
    cat << 'END'
MIIC/zADAgEAMIIC9gYJKoZIhvcNAQcCoIIC5zCCAuMCAQMxDzANBglghkgBZQME
AgEFADCBhgYLKoZIhvcNAQkQAQSgdwR1MHMCAQEGBCoDBAEwUTANBglghkgBZQME
AgMFAARASzG5k4y4t5Sm7yV3zpGwcQzUBnZg9cKmDPdwvZj9yrdcO8HLjovX1e3R
MlCTPQZvDIKJxO72JuSj6K4B6sfAUgIBYxgPMjAyNjAzMDExMjAwMDBaAgEFoIIB
NzCCATMwgdqgAwIBAgIBBzAKBggqhkjOPQQDAjANMQswCQYDVQQDDAJjYTAgFw0w
MTAxMDEwMDAwMDBaGA8yNDAxMDEwMTAwMDAwMFowDjEMMAoGA1UEAwwDdHNhMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEWl/ivrV3hIsYZh8spBm0AMsahOFu8RZh
8uFUP4y290a6L4+o3Yiag3kkQcUQPXWIB6M/9IGT8+QIzVnpChPrcKMoMCYwDAYD
VR0TAQH/BAIwADAWBgNVHSUBAf8EDDAKBggrBgEFBQcDCDAKBggqhkjOPQQDAgNI
ADBFAiEAvR1H0Tl3s/70Wso6x5KIILsdt5+HSjDmyCVp/Rv1OjECIA+cnQqZQh60
X20JVqr7mS07PCWIGjAaKZ2XEdyKRqK+MYIBBzCCAQMCAQEwEjANMQswCQYDVQQD
DAJjYQIBBzANBglghkgBZQMEAgEFAKCBhjAaBgkqhkiG9w0BCQMxDQYLKoZIhvcN
AQkQAQQwLwYJKoZIhvcNAQkEMSIEIKhYz3Hp9A2bkAR7WQngWEnErpYmHAmuEQdw
xi+3pyl6MDcGCyqGSIb3DQEJEAIvMSgwJjAkMCIEII7K29e6o+vl2fXXbhKSqY18
PuT+5cMAV1oqWlZWru+iMAoGCCqGSM49BAMCBEYwRAIgW3PxeI2wEIqu2bZoYIIh
BuPpzmOH6dTtNQyZ343J4M4CIErKatfSDFw2QQ9iaGDQkOQA+vJS7qR+6AQqdjlM
r1V5
END
}

main "$@"
