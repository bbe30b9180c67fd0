#!/bin/sh
# Verify this archive with sh, coreutils, sed, grep, find and openssl 3 alone. HOWTO-VERIFY.md explains each step.
#
# usage: sh VERIFY.sh [--pin SHA256:…] [--record ID] [--archive DIR]
#
#   --pin       fingerprint of the first trust root, from a place outside the archive ($ARCHIVIST_ROOT_PIN also serves)
#   --record    only this record: its files, and its rows in the log by their audit paths; faster in a large archive
#   --archive   the archive's folder; by default the one in which this file lies
#
# A forger of the archive can also forge this file: run a copy that you got elsewhere, with --archive.
# Exit: 0 passed, 1 cannot run, 2 usage, 3 nothing checked, 10 altered, 11 incomplete, 12 forged, 13 untrusted,
# 14 rewritten, 20 unverifiable, 130 stopped. The worst wins. Nothing in the archive is run or written.

set -uf
LC_ALL=C TZ=UTC0
export LC_ALL TZ
unset CDPATH
umask 077

# ---- what is told

say() { printf '%-12s%-11s%s\n' "$1" "$2" "$3" | tr -c '\n -~' '?'; }

# fail EXIT CHECK TEXT
fail() {
    printf '%s\n' "$1" >> "$work/codes"
    printf '%s\n' "$2" >> "$work/failed"
    say FAILED "$2" "$3"
}

# skip CHECK TEXT
skip() {
    printf '%s\n' "$1" >> "$work/skipped"
    say 'not checked' "$1" "$2"
}

# close_check CHECK TEXT: say passed unless something of this check failed
close_check() { grep -Fqx -- "$1" "$work/failed" || say passed "$1" "$2"; }

die() {
    printf '%s\n' "$2" >&2
    exit "$1"
}

# ---- small helpers

is_file() { [ -f "$1" ] && [ ! -L "$1" ]; }
size_of() { wc -c < "$1" | tr -d ' '; }
sha256_of() { sha256sum < "$1" | cut -c1-64; }
hex_of() { od -An -v -tx1 < "$1" | tr -d ' \n'; }
base64_of() { base64 < "$1" | tr -d '\n'; }
digits_of() { printf '%s' "$1" | tr -dc 0-9; }

# pem LABEL BASE64
pem() {
    printf -- '-----BEGIN %s-----\n' "$1"
    printf '%s\n' "$2" | fold -w 64
    printf -- '-----END %s-----\n' "$1"
}

# decode_base64 TEXT FILE: false unless the text is canonical base64
decode_base64() {
    printf '%s' "$1" | base64 -d > "$2" 2> /dev/null && [ "$(base64_of "$2")" = "$1" ]
}

# is_one_line FILE: no line end, no control character
is_one_line() { [ "$(tr -d '\000-\037' < "$1" | wc -c)" -eq "$(wc -c < "$1")" ]; }

# ---- the forms of the signed files (canonical JSON: one line, sorted keys; extended regular expressions)

hex='"[0-9a-f]{64}"'
num='(0|[1-9][0-9]{0,15})'
str='"([^"\\]|\\["\\])+"'
b64='"[A-Za-z0-9+/]+={0,2}"'
time='"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"'
origin='"[a-z0-9][a-z0-9._/-]{2,99}"'
alg='"(ed25519|ecdsa-p256|ml-dsa-65/1)"'

row='\{"annotations":\{"bytes":'$num'\},"digest":\{"sha256":'$hex',"sha512":"[0-9a-f]{128}"\}'
row=$row',"name":"[A-Za-z0-9._/-]+"\}'
withheld='\{"at":'$time',"because":'$str',"by":'$str',"name":"records/[A-Za-z0-9._/-]+","sha256":'$hex'\}'
aids='\{("HOWTO-VERIFY\.md":'$hex'(,"VERIFY\.sh":'$hex')?|"VERIFY\.sh":'$hex')?\}'
schemas='\{('$str':'$hex'(,'$str':'$hex')*)?\}'
# What stands before the rows. The groups that are read: see read_manifest.
manifest_head='\{"_type":"https://in-toto.io/Statement/v1","predicate":\{"aids":'$aids',"archive":'$origin
manifest_head=$manifest_head',"created":'$time',"log":\{"end":'$num',"start":'$num'\},"prev":(null|'$hex')'
manifest_head=$manifest_head',"root":\{"sha256":'$hex',"version":'$num'\},"schemas":'$schemas',"seq":'$num
manifest_head=$manifest_head',"tool":\{"name":'$str',"version":'$str'\},"withheld":\[('$withheld'(,'$withheld')*)?\]\}'
manifest_head=$manifest_head',"predicateType":"urn:archivist:manifest:v1","subject":\['

revoked='\{"at":'$time',"good":(null|\{"root":'$hex',"size":'$num'\}),"reason":"(superseded|lost|compromised)"\}'
key=$hex':\{"alg":("x509"|'$alg'),"ca":(null|'$b64'),"from":(null|'$time'),"holder":(null|'$str')'
key=$key',"name":(null|'$str'),"revoked":(null|'$revoked'),"spki":'$b64',"to":(null|'$time')\}'
group='\['$alg'(,'$alg')*\]'
role='\{"keys":\[('$hex'(,'$hex')*)?\],"require":\[('$group'(,'$group')*)?\],"threshold":[1-9][0-9]{0,15}\}'
policy='"(pin|time|witness)"'
root_form='\{"archive":'$origin',"created":'$time',"keys":\{'$key'(,'$key')*\}'
root_form=$root_form',"policy":\{"require":\[('$policy'(,'$policy')*)?\]\},"roles":\{"log":'$role',"manifest":'$role
root_form=$root_form',"root":'$role',"tsa":'$role',"witness":'$role'\},"schema":"archivist-root/1","version":'$num'\}'

record_name='records/[0-9a-f]{2}/[0-9a-f]{32}/(source\.[a-z0-9]{1,8}|r[1-9][0-9]{0,8}/record\.(xml|json))'
later_name='trust/root\.[1-9][0-9]{0,15}\.json|log/time/'$num'\.(checkpoint|[A-Za-z0-9][A-Za-z0-9._-]*\.tsr)'
later_name="manifests/($later_name|schemas/[0-9a-f]{64}\\.[a-z0-9]{1,8})"

# The first bytes of a public key say its algorithm; the length is fixed with it.
key_form() {
    case $1 in
        ed25519) printf '%s' 'MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=' ;;
        ecdsa-p256) printf '%s' 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9+/]{86}==' ;;
        ml-dsa-65/1) printf '%s' 'MIIHsjALBglghkgBZQMEAxIDggeh[A-Za-z0-9+/]{2604}' ;;
        *) printf '%s' '[A-Za-z0-9+/]+={0,2}' ;;
    esac
}

# ---- DSSE envelopes

# read_envelope FILE DIR TYPE: DIR/payload, DIR/signed (the bytes that are signed), DIR/signers, DIR/sig.<keyid>
read_envelope() {
    mkdir -p -- "$2"
    sed -n '2s#^ "payload": "\([A-Za-z0-9+/=]*\)",$#\1#p' < "$1" | tr -d '\n' > "$2/base64"
    base64 -d < "$2/base64" > "$2/payload" 2> /dev/null || return 1
    [ "$(base64_of "$2/payload" | sha256sum)" = "$(sha256sum < "$2/base64")" ] || return 1
    sed -n 's#^   "keyid": "\([0-9a-f]\{64\}\)",$#\1#p' < "$1" > "$2/signers"
    sed -n 's#^   "sig": "\([A-Za-z0-9+/=]\{4,\}\)"$#\1#p' < "$1" > "$2/sigs"
    sort -c -u "$2/signers" 2> /dev/null && [ "$(wc -l < "$2/signers")" -le 64 ] || return 1
    paste -d ' ' "$2/signers" "$2/sigs" > "$2/pairs"
    # The file must be, byte for byte, what the writer makes of what was read out of it.
    {
        printf '{\n "payload": "' && cat -- "$2/base64" && printf '",\n "payloadType": "%s",\n "signatures": [' "$3"
        separator=
        while read -r id sig; do
            printf '%s\n  {\n   "keyid": "%s",\n   "sig": "%s"\n  }' "$separator" "$id" "$sig"
            separator=,
        done < "$2/pairs"
        [ -z "$separator" ] || printf '\n '
        printf ']\n}\n'
    } > "$2/again"
    [ "$(sha256_of "$2/again")" = "$(sha256_of "$1")" ] || return 1
    while read -r id sig; do
        decode_base64 "$sig" "$2/sig.$id" || return 1
    done < "$2/pairs"
    is_one_line "$2/payload" || return 1
    { printf 'DSSEv1 %s %s %s ' "${#3}" "$3" "$(size_of "$2/payload")" && cat -- "$2/payload"; } > "$2/signed"
    rm -f -- "$2/base64" "$2/again"
}

# good_signature ALG KEY.pem MESSAGE SIGNATURE: 0 good, 1 bad, 2 this openssl cannot tell
good_signature() {
    case $1 in
        ed25519)
            openssl pkeyutl -verify -pubin -inkey "$2" -rawin -in "$3" -sigfile "$4" < /dev/null > /dev/null 2>&1 ;;
        ecdsa-p256)
            openssl dgst -sha256 -verify "$2" -signature "$4" "$3" < /dev/null > /dev/null 2>&1 ;;
        ml-dsa-65/1) # from openssl 3.5 on; signed is "tuf" || 0x01 || SHA-512(message)
            openssl pkey -pubin -in "$2" -noout < /dev/null > /dev/null 2>&1 || return 2
            { printf 'tuf\001' && openssl dgst -sha512 -binary "$3"; } > "$work/prehashed"
            openssl pkeyutl -verify -pubin -inkey "$2" -rawin -in "$work/prehashed" -sigfile "$4" \
                < /dev/null > /dev/null 2>&1 ;;
        *) return 1 ;;
    esac || return 1
}

# ---- trust roots

# read_root VERSION: root.VERSION/… with one file a field of each key and role; false if it has not the right form
read_root() {
    root=$work/root.$1
    read_envelope "manifests/trust/root.$1.json" "$root" application/vnd.archivist.trust-root.v1+json || return 1
    grep -Eqx -- "$root_form" "$root/payload" || return 1
    grep -Eo -- "$key" "$root/payload" > "$root/keys"
    : > "$root/ids"
    while IFS= read -r line; do
        id=$(printf '%s' "$line" | cut -c2-65)
        printf '%s\n' "$id" >> "$root/ids"
        printf '%s\n' "$line" | sed -E 's#^.{67}\{"alg":"([^"]*)".*#\1#' > "$root/$id.alg"
        printf '%s\n' "$line" | sed -E 's#.*,"ca":(null|"([^"]*)"),"from":.*#\2#' > "$root/$id.ca"
        printf '%s\n' "$line" | sed -E 's#.*,"from":(null|"([^"]*)"),"holder":.*#\2#' > "$root/$id.from"
        printf '%s\n' "$line" | sed -E 's#.*,"holder":(null|'"$str"'),"name":.*#\1#' > "$root/$id.holder"
        printf '%s\n' "$line" | sed -E 's#.*,"name":(null|'"$str"'),"revoked":.*#\1#' > "$root/$id.name"
        printf '%s\n' "$line" | sed -E 's#.*,"revoked":(null|'"$revoked"'),"spki":.*#\1#' > "$root/$id.revoked"
        printf '%s\n' "$line" | sed -E 's#.*,"to":(null|"([^"]*)")\}$#\2#' > "$root/$id.to"
        spki=$(printf '%s\n' "$line" | sed -E 's#.*,"spki":"([^"]*)".*#\1#')
        decode_base64 "$spki" "$root/$id.der" && [ "$(sha256_of "$root/$id.der")" = "$id" ] || return 1
        printf '%s\n' "$spki" | grep -Eqx -- "$(key_form "$(cat "$root/$id.alg")")" || return 1
        pem 'PUBLIC KEY' "$spki" > "$root/$id.pem"
        [ "$(cat "$root/$id.holder")" != null ] || printf '%s\n' "$id" > "$root/$id.holder"
    done < "$root/keys"
    sed -E 's#^\{"archive":"([^"]*)","created":"([^"]*)","keys":.*,"version":([0-9]*)\}$#\1 \2 \3#' \
        < "$root/payload" > "$root/fields"
    roles=$(sed -E 's#.*,"roles":##' < "$root/payload")
    for name in log manifest root tsa witness; do
        text=$(printf '%s\n' "$roles" | sed -E 's#.*"'$name'":('"$role"').*#\1#')
        printf '%s\n' "$text" | sed -E 's#^\{"keys":\[([^]]*)\].*#\1#' | tr ',' '\n' | tr -d '"' | sed '/^$/d' \
            > "$root/$name"
        printf '%s\n' "$text" | sed -E 's#.*"require":\[(.*)\],"threshold".*#\1#;s#\],\[#;#g' | tr ';' '\n' \
            | tr -d '[]"' | sed '/^$/d' > "$root/$name.require"
        printf '%s\n' "$text" | sed -E 's#.*"threshold":([0-9]*).*#\1#' > "$root/$name.threshold"
        sort -c -u "$root/$name" 2> /dev/null && allowed_in_role "$root" "$name" || return 1
    done
    # Every key stands in exactly one role: a stolen log key must not sign manifests.
    [ "$(sort "$root/log" "$root/manifest" "$root/root" "$root/tsa" "$root/witness")" = "$(cat "$root/ids")" ]
}

# allowed_in_role DIR ROLE: every key of the role is of an algorithm that the role may have
allowed_in_role() {
    while read -r id; do
        case $2/$(cat "$1/$id.alg") in
            manifest/x509 | root/x509) return 1 ;;
            manifest/* | root/* | witness/ed25519 | tsa/x509) ;;
            log/ed25519) [ "$(cat "$1/$id.name")" = "\"$(cut -d ' ' -f 1 "$1/fields")\"" ] || return 1 ;;
            *) return 1 ;;
        esac
    done < "$1/$2"
}

# revocation_of KEYID: what the newest root that knows the key says
revocation_of() {
    v=$verified
    while [ "$v" -gt 0 ] && [ ! -f "$work/root.$v/$1.revoked" ]; do v=$((v - 1)); done
    cat -- "$work/root.$v/$1.revoked"
}

# counts_though_revoked REVOCATION LEAF: below the last good checkpoint, or stamped before the revocation
counts_though_revoked() {
    good=$(printf '%s\n' "$1" | sed -En 's#.*"good":\{"root":"([0-9a-f]*)","size":([0-9]*)\}.*#\2 \1#p')
    [ -n "$good" ] && grep -Fqx -- "$good" "$work/proved" && [ "$2" -lt "${good%% *}" ] && return 0
    at=$(printf '%s\n' "$1" | sed -E 's#^\{"at":"([^"]*)".*#\1#')
    first=$(stamped_at "$2")
    [ -n "$first" ] && [ "$first" -lt "$(digits_of "$at")" ]
}

# stamped_at LEAF: the first trusted time that covers a leaf, as 14 digits
stamped_at() {
    while read -r size moment; do
        [ "$1" -ge "$size" ] || { printf '%s\n' "$moment" && break; }
    done < "$work/times"
}

# vouch CHECK ENVELOPE ROOT ROLE CREATED LEAF PATH: tell whether enough holders of the role have signed.
# LEAF is the manifest's batch leaf, or - for a trust root, which judges its keys itself.
vouch() {
    : > "$work/counted"
    while read -r id; do
        grep -Fqx -- "$id" "$3/$4" || continue # a stranger's signature neither helps nor harms
        alg_of=$(cat "$3/$id.alg") state=good code=0
        good_signature "$alg_of" "$3/$id.pem" "$2/signed" "$2/sig.$id" || code=$?
        [ "$code" -ne 1 ] || { fail 12 "$1" "$7: a signature in the name of key $id is false"; continue; }
        [ "$code" -ne 2 ] || { state=unchecked && printf '%s\n' "$7" >> "$work/mldsa"; }
        now=$(digits_of "$5") from=$(digits_of "$(cat "$3/$id.from")") to=$(digits_of "$(cat "$3/$id.to")")
        [ "$now" -ge "${from:-0}" ] && [ "$now" -le "${to:-99999999999999}" ] || continue
        if [ "$6" = - ]; then revocation=$(cat "$3/$id.revoked"); else revocation=$(revocation_of "$id"); fi
        if [ "$revocation" != null ]; then
            [ "$6" != - ] && counts_though_revoked "$revocation" "$6" || continue
        fi
        printf '%s %s %s\n' "$state" "$alg_of" "$(cat "$3/$id.holder")" >> "$work/counted"
    done < "$2/signers"
    # Holders count, not keys: each needs a signature of every group that the role requires.
    sed 's#^[a-z]* [^ ]* ##' "$work/counted" | sort -u > "$work/holders"
    sure=0 unsure=0
    while IFS= read -r holder; do
        complete_holder "$3/$4.require" "$holder" || continue
        if grep -Fx -- "good ed25519 $holder
good ecdsa-p256 $holder
good ml-dsa-65/1 $holder" "$work/counted" > /dev/null; then sure=$((sure + 1)); else unsure=$((unsure + 1)); fi
    done < "$work/holders"
    needed=$(cat "$3/$4.threshold")
    [ "$sure" -lt "$needed" ] || return 0
    if [ $((sure + unsure)) -ge "$needed" ]; then
        fail 20 "$1" "$7: only ML-DSA signatures, and this openssl cannot check them (3.5 can)"
    else
        fail 13 "$1" "$7: $sure of the $needed holders that role $4 needs vouch for it"
    fi
    return 1
}

# complete_holder GROUPS HOLDER
complete_holder() {
    while IFS= read -r algorithms; do
        met=no
        for item in $(printf '%s' "$algorithms" | tr ',' ' '); do
            ! grep -Fx -- "good $item $2
unchecked $item $2" "$work/counted" > /dev/null || met=yes
        done
        [ "$met" = yes ] || return 1
    done < "$1"
}

# ---- Merkle tree (RFC 6962): level.H holds the complete nodes of height H, 32 bytes each, in order

# hash_lines PREFIX: for each line, the 32 bytes SHA-256(PREFIX || line); 4000 files at a time keep openssl's start rare
hash_lines() {
    number=10000
    while IFS= read -r line; do
        if [ "$1" = leaf ]; then printf '\000%s' "$line"; else printf "\\001$line"; fi > "$work/h/$number"
        number=$((number + 1))
        [ "$number" -lt 14000 ] || { hash_waiting && number=10000; }
    done
    [ "$number" -eq 10000 ] || hash_waiting
}

hash_waiting() { (cd -- "$work/h" && set +f && openssl dgst -sha256 -binary ./* && rm -f -- ./*); }

# climb DIR: every level above DIR/level.0. A pair of hashes becomes one line of octal escapes for printf.
climb() {
    height=0
    while pairs=$(($(size_of "$1/level.$height") / 64)) && [ "$pairs" -gt 0 ]; do
        head -c $((pairs * 64)) "$1/level.$height" | od -An -v -to1 | sed 'N;N;N;s/\n//g;s/  */\\/g' \
            | hash_lines node > "$1/level.$((height + 1))"
        height=$((height + 1))
    done
}

# node HEIGHT INDEX FILE: a complete node, out of all leaves, or with --record out of the stored tiles
node() {
    if [ -z "$record" ]; then
        tail -c +$(($2 * 32 + 1)) "$work/tree/level.$1" | head -c 32 > "$3"
    else
        level=$(($1 / 8)) within=$(($1 % 8))
        tile=$((($2 << within) / 256))
        load_tile "$level" "$tile" && tail -c +$((($2 - (tile * 256 >> within)) * 32 + 1)) \
            "$work/tile.$level.$tile/level.$within" | head -c 32 > "$3"
    fi
    [ "$(size_of "$3")" -eq 32 ]
}

# tile_path LEVEL INDEX SIZE
tile_path() {
    width=$((($3 >> (8 * $1)) - $2 * 256)) path=$(printf '%03d' $(($2 % 1000))) rest=$(($2 / 1000))
    while [ "$rest" -gt 0 ]; do path=$(printf 'x%03d/%s' $((rest % 1000)) "$path") rest=$((rest / 1000)); done
    [ "$width" -ge 256 ] || path=$path.p/$width
    printf 'manifests/log/tile/%s/%s\n' "$1" "$path"
}

load_tile() {
    [ ! -d "$work/tile.$1.$2" ] || return 0
    from_tile=$(tile_path "$1" "$2" "$log_size")
    is_file "$from_tile" || return 1
    mkdir -- "$work/tile.$1.$2"
    head -c 8193 "$from_tile" > "$work/tile.$1.$2/level.0"
    climb "$work/tile.$1.$2"
}

# join_nodes LEFT RIGHT: LEFT becomes SHA-256(0x01 || LEFT || RIGHT)
join_nodes() {
    { printf '\001' && cat -- "$1" "$2"; } | openssl dgst -sha256 -binary > "$work/joined"
    mv -- "$work/joined" "$1"
}

# root_at SIZE FILE: the root of the first SIZE leaves, joined from the smallest complete subtree leftward
root_at() {
    openssl dgst -sha256 -binary /dev/null > "$2"
    at_height=0 begun=
    while [ $(($1 >> at_height)) -gt 0 ]; do
        if [ $((($1 >> at_height) & 1)) -eq 1 ]; then
            node "$at_height" $((($1 >> at_height) - 1)) "$work/node" || return 1
            [ -z "$begun" ] || join_nodes "$work/node" "$2"
            mv -- "$work/node" "$2"
            begun=yes
        fi
        at_height=$((at_height + 1))
    done
}

# leads_to_root INDEX FILE: FILE holds a leaf's hash and gets the root to which its audit path leads
leads_to_root() {
    up=0
    while [ $((1 << up)) -lt "$log_size" ]; do
        place=$(($1 >> up))
        if [ $((place & 1)) -eq 1 ]; then
            node "$up" $((place - 1)) "$work/beside" || return 1
            join_nodes "$work/beside" "$2" && mv -- "$work/beside" "$2"
        elif [ $((place + 1)) -lt $((log_size >> up)) ]; then
            node "$up" $((place + 1)) "$work/beside" || return 1
            join_nodes "$2" "$work/beside"
        elif [ $((place + 1)) -eq $((log_size >> up)) ] && [ $((log_size & ((1 << up) - 1))) -gt 0 ]; then
            edge_below "$up" "$work/beside" || return 1
            join_nodes "$2" "$work/beside"
        fi
        up=$((up + 1))
    done
}

# edge_below HEIGHT FILE: the root of what lies right of the last complete node of that height
edge_below() {
    edge_height=0 edge_begun=
    while [ "$edge_height" -lt "$1" ]; do
        if [ $(((log_size >> edge_height) & 1)) -eq 1 ]; then
            node "$edge_height" $(((log_size >> edge_height) - 1)) "$work/node" || return 1
            [ -z "$edge_begun" ] || join_nodes "$work/node" "$2"
            mv -- "$work/node" "$2"
            edge_begun=yes
        fi
        edge_height=$((edge_height + 1))
    done
}

# ---- checkpoints (signed notes)

dash=$(printf '\342\200\224')

# read_checkpoint FILE DIR: DIR/text (signed), DIR/head (origin size root), DIR/lines (name, base64)
read_checkpoint() {
    mkdir -p -- "$2"
    head -n 3 < "$1" > "$2/text"
    sed -n "5,\$s#^$dash \\([^ ]*\\) \\([A-Za-z0-9+/=]*\\)\$#\\1 \\2#p" < "$1" > "$2/lines"
    { cat "$2/text" && printf '\n' && sed "s#^#$dash #" "$2/lines"; } > "$2/again"
    [ -s "$2/lines" ] && [ "$(wc -l < "$2/lines")" -le 64 ] || return 1
    [ "$(tail -c 1 "$1" | od -An -tx1 | tr -d ' ')" = 0a ] || return 1
    [ "$(tr -d '\000-\011\013-\037' < "$1" | wc -c)" -eq "$(wc -c < "$1")" ] || return 1
    [ "$(sha256_of "$2/again")" = "$(sha256_of "$1")" ] || return 1
    sed -n 1p "$2/text" | grep -Eqx '[a-z0-9][a-z0-9._/-]{2,99}' || return 1
    sed -n 2p "$2/text" | grep -Eqx "$num" || return 1
    sed -n 3p "$2/text" | grep -Eqx '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=' || return 1
    paste -s -d ' ' "$2/text" > "$2/head"
}

# note_key_id KEYID-FILES NAME TYPE: the first 4 bytes of SHA-256(name LF type public-key), hex
note_key_id() {
    { printf '%s\n' "$2" && printf "\\$3" && tail -c 32 "$1.der"; } | sha256sum | cut -c1-8
}

# check_checkpoint CHECK DIR PATH IN-FORCE: each line by a known key must be good; enough holders must have signed.
# IN-FORCE yes: only keys that the newest root has and has not revoked count. Cosignatures go to DIR/witnesses.
check_checkpoint() {
    : > "$2/vouching"
    : > "$2/witnesses"
    [ "$(cut -d ' ' -f 1 "$2/head")" = "$archive_id" ] || { fail 13 "$1" "$3: the checkpoint of another log"; return; }
    number=0
    while read -r name text; do
        number=$((number + 1)) known=
        decode_base64 "$text" "$2/line.$number" || { fail 12 "$1" "$3: a signature is not base64"; continue; }
        line_id=$(head -c 4 "$2/line.$number" | od -An -v -tx1 | tr -d ' \n')
        while read -r kind note_id id v; do
            [ "$note_id" = "$line_id" ] && [ "$(cat "$work/root.$v/$id.name")" = "\"$name\"" ] || continue
            known=$kind
            check_line "$1" "$2" "$3" "$4"
        done < "$work/note-keys"
        if [ -z "$known" ]; then
            code=13
            printf '%s\n' "$name" | grep -Eqx '[!-*,-~]+' || code=12 # not even a name
            fail "$code" "$1" "$3: a signature line by a key that is no log key and no witness"
        fi
    done < "$2/lines"
    sort "$2/lines" | sed 's#\( .\{5\}\).*#\1#' | uniq -d | grep -q . && fail 12 "$1" "$3: a key has signed twice"
    vouching=$(sort -u "$2/vouching" | wc -l)
    [ "$vouching" -ge "$(cat "$newest/log.threshold")" ] || fail 13 "$1" "$3: too few holders of role log signed it"
}

# check_line CHECK DIR PATH IN-FORCE: one signature line, by the key at hand
check_line() {
    in_force=no
    grep -Fqx -- "$id" "$newest/$kind" && [ "$(cat "$newest/$id.revoked")" = null ] && in_force=yes
    if [ "$kind" = log ]; then
        tail -c +5 "$2/line.$number" > "$work/signature"
        good_signature ed25519 "$work/root.$v/$id.pem" "$2/text" "$work/signature" \
            || { fail 12 "$1" "$3: the signature of log key $id is false"; return; }
        { [ "$in_force" = yes ] || [ "$4" = no ]; } && cat "$work/root.$v/$id.holder" >> "$2/vouching"
    else # tlog-cosignature: 8 bytes of time, then a signature over time and text
        seconds=$((0x$(tail -c +5 "$2/line.$number" | head -c 8 | od -An -v -tx1 | tr -d ' \n')))
        tail -c +13 "$2/line.$number" > "$work/signature"
        { printf 'cosignature/v1\ntime %s\n' "$seconds" && cat "$2/text"; } > "$work/cosigned"
        good_signature ed25519 "$work/root.$v/$id.pem" "$work/cosigned" "$work/signature" \
            || { fail 12 "$1" "$3: the cosignature of witness $id is false"; return; }
        [ "$in_force" = no ] || cat "$work/root.$v/$id.holder" >> "$2/witnesses"
    fi
}

# ---- RFC 3161 tokens

# check_token TOKEN TEXT KEYID: 0 and the time as 14 digits, 1 false, 2 by another authority
check_token() {
    # The file is one DER object and nothing after it, granted, over SHA-512.
    length=$(openssl asn1parse -inform DER -in "$1" 2> /dev/null \
        | sed -n '1s#^ *0:d=0 *hl=\([0-9]*\) *l= *\([0-9]*\) .*#\1 \2#p')
    [ -n "$length" ] && [ $((${length% *} + ${length#* })) -eq "$(size_of "$1")" ] || return 1
    openssl ts -reply -in "$1" -text > "$work/token.text" 2> /dev/null < /dev/null || return 1
    grep -Fqx 'Status: Granted.' "$work/token.text" && grep -Fqx 'Hash Algorithm: sha512' "$work/token.text" || return 1
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
    pem CERTIFICATE "$(cat "$newest/$3.ca")" > "$work/ca.pem"
    moment=$(sed -n 's#^Time stamp: ##p' "$work/token.text")
    seconds=$(date -u -d "$moment" +%s 2> /dev/null) || return 1
    openssl ts -verify -data "$2" -in "$1" -CAfile "$work/ca.pem" -attime "$seconds" \
        > /dev/null 2>&1 < /dev/null || return 1
    openssl cms -verify -inform DER -in "$work/token" -nointern -certfile "$work/pinned.pem" -noverify -binary \
        -out /dev/null > /dev/null 2>&1 < /dev/null || return 1
    date -u -d "$moment" +%Y%m%d%H%M%S
}

# ======== the checks

usage='usage: sh VERIFY.sh [--pin SHA256:…] [--record ID] [--archive DIR]'
pin=${ARCHIVIST_ROOT_PIN:-} record='' folder=$(dirname -- "$0")/..
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) printf '%s\n' "$usage" && exit 0 ;;
        --pin | --record | --archive) [ $# -ge 2 ] || die 2 "$usage" ;;
        *) die 2 "$usage" ;;
    esac
    case $1 in
        --pin) pin=$2 ;;
        --record) record=$2 ;;
        --archive) folder=$2 ;;
    esac
    shift 2
done
case $folder in /*) ;; *) folder=./$folder ;; esac
[ -z "$pin" ] || printf '%s\n' "$pin" | grep -Eqx 'SHA256:[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]' \
    || die 2 'a pin is SHA256: and 43 characters'
[ -z "$record" ] || printf '%s\n' "$record" | grep -Eqx '[0-9a-f]{32}' || die 2 'a record id is 32 hex digits'
for tool in openssl sha256sum sha512sum base64 sed grep find od sort comm; do
    command -v "$tool" > /dev/null || die 1 "this needs the program $tool"
done
cd -- "$folder" 2> /dev/null || die 3 "there is no folder $folder"
[ -d manifests ] || die 3 'there is no archive here: no folder manifests/'
work=$(mktemp -d) || die 1 'no temporary folder can be made'
trap 'rm -rf -- "$work"' EXIT
trap 'exit 130' HUP INT TERM
mkdir -- "$work/h" "$work/tree" "$work/tiles"
for list in codes failed skipped mldsa proved times rows leaves excused withheld batches expected-tiles note-keys; do
    : > "$work/$list"
done

# 1. What lies here. Links are listed, never followed.
set -- manifests
if [ -e records ] || [ -L records ]; then set -- manifests records; fi
find "$@" ! -type d | sort > "$work/everything"
find "$@" -type f | sort > "$work/files"
find "$@" ! -type d -path '*[!A-Za-z0-9._/-]*' | grep -q . && fail 11 unlisted 'a name that no archive has'

# 2. Trust roots: each by the thresholds of its predecessor and of itself; the first against the pin.
archive_id=$(sed -n 's#^archive = "\([a-z0-9._/-]*\)"$#\1#p' archivist.toml 2> /dev/null)
present=$(grep -Ec '^manifests/trust/root\.[1-9][0-9]{0,15}\.json$' "$work/files")
verified=0
while [ "$verified" -lt "$present" ]; do
    version=$((verified + 1)) path=manifests/trust/root.$((verified + 1)).json
    is_file "$path" || { fail 13 root "$path: missing, and a later version is here"; break; }
    read_root "$version" || { fail 12 root "$path: not a valid trust root"; break; }
    root=$work/root.$version
    read -r root_archive created stated < "$root/fields"
    [ -n "$archive_id" ] || archive_id=$root_archive
    [ "$stated" = "$version" ] || { fail 13 root "$path: says that it is version $stated"; break; }
    [ "$root_archive" = "$archive_id" ] || { fail 13 root "$path: the trust root of another archive"; break; }
    told=$(wc -l < "$work/failed")
    vouch root "$root" "$root" root "$created" - "$path" || break
    [ "$version" -eq 1 ] || vouch root "$root" "$work/root.$verified" root "$created" - "$path" || break
    [ "$told" -eq "$(wc -l < "$work/failed")" ] || break
    verified=$version
done
[ "$present" -gt 0 ] || fail 11 root 'manifests/trust/root.1.json: missing'
newest=$work/root.$verified
if [ -f "$work/root.1/payload" ]; then
    fingerprint=SHA256:$(openssl dgst -sha256 -binary "$work/root.1/payload" | base64 | tr '+/' '-_' | tr -d '=\n')
    if [ -z "$pin" ]; then
        skip pin "no pin was given; compare with what was published: $fingerprint"
    elif [ "$pin" = "$fingerprint" ]; then
        say passed pin "$pin"
    else
        fail 13 pin "the first trust root is $fingerprint, not the one that you pinned"
    fi
fi
[ "$verified" -eq 0 ] || close_check root "$verified version(s) of the trust root, archive $archive_id"
v=1
while [ "$v" -le "$verified" ]; do
    for kind in log witness; do
        while read -r id; do
            name=$(sed -n 's#^"\([^" +\\]*\)"$#\1#p' "$work/root.$v/$id.name")
            type=001 && [ "$kind" = log ] || type=004
            grep -q " $id " "$work/note-keys" || printf '%s %s %s %s\n' "$kind" \
                "$(note_key_id "$work/root.$v/$id" "$name" "$type")" "$id" "$v" >> "$work/note-keys"
        done < "$work/root.$v/$kind"
    done
    v=$((v + 1))
done

# 3. Manifests: form, sequence, predecessor, leaf range, the trust root that each names.
# read_manifest PATH: manifest/fields and manifest/rows; false if it has not the right form
read_manifest() {
    m=$work/m.$seq
    read_envelope "$1" "$m" application/vnd.in-toto+json || return 1
    head=$(sed 's#\(,"predicateType":"urn:archivist:manifest:v1","subject":\[\).*#\1#' < "$m/payload")
    printf '%s\n' "$head" | grep -Eqx -- "$manifest_head" || return 1
    tail -c +$((${#head} + 1)) "$m/payload" | head -c $(($(size_of "$m/payload") - ${#head} - 2)) | tr '}' '\n' \
        | sed 'N;N;s/\n/}/g;s/^,//;s/$/}/' > "$m/rows"
    grep -Evxq -- "$row" "$m/rows" && return 1
    { printf '%s' "$head" && paste -s -d , "$m/rows" | tr -d '\n' && printf ']}'; } > "$m/again"
    [ "$(sha256_of "$m/again")" = "$(sha256_of "$m/payload")" ] || return 1
    sed 's#.*"name":"\(.*\)"}$#\1#' "$m/rows" > "$m/names"
    sort -c -u "$m/names" 2> /dev/null || return 1
    grep -Evxq -- "($record_name|$later_name)" "$m/names" && return 1
    grep '^records/' "$m/names" | grep -vq '^records/\([0-9a-f][0-9a-f]\)/\1' && return 1
    printf '%s\n' "$head" | sed -E 's#^[^{]*\{"_type":"[^"]*","predicate":\{"aids":\{([^}]*)\}.*#\1#' \
        | tr ',:' '\n ' | tr -d '"' | sed '/^$/d' > "$m/aids"
    fields='.*"predicate":\{"aids":\{[^}]*\},"archive":"([^"]*)","created":"([^"]*)","log":\{"end":([0-9]*),'
    fields=$fields'"start":([0-9]*)\},"prev":"?(null|[0-9a-f]*)"?,"root":\{"sha256":"([0-9a-f]*)","version":([0-9]*)\},'
    fields=$fields'"schemas":.*\},"seq":([0-9]*),"tool":.*'
    printf '%s\n' "$head" | sed -E "s#$fields#\\1 \\2 \\3 \\4 \\5 \\6 \\7 \\8#" > "$m/fields"
    printf '%s\n' "$head" | grep -Eo -- "$withheld" \
        | sed -E 's#.*,"name":"([^"]*)","sha256":"([0-9a-f]*)"\}$#\2  \1#' > "$m/withheld"
    [ -s "$m/rows" ] || [ -s "$m/withheld" ] # only a batch that withholds may list nothing
}

grep -E '^manifests/[0-9]{6,15}\.dsse\.json$' "$work/files" | sed 's#^manifests/0*##;s#\..*##;/^$/d' | sort -n -u \
    > "$work/numbers"
before=0 previous=null log_end=0 root_before=0 last=''
while read -r seq; do
    path=$(printf 'manifests/%06d.dsse.json' "$seq")
    is_file "$path" || continue # a second name of one number is told as unlisted
    told=$(wc -l < "$work/failed")
    [ "$seq" -eq $((before + 1)) ] || fail 14 chain "$path: batch $((before + 1)) must follow"
    read_manifest "$path" || { fail 12 manifests "$path: not a valid manifest"; continue; }
    read -r of created end start prev root_sha root_version stated < "$m/fields"
    count=$(wc -l < "$m/rows")
    [ "$end" -eq $((start + count + 1)) ] || { fail 12 manifests "$path: leaf range and rows do not fit"; continue; }
    [ "$of" = "$archive_id" ] || fail 13 chain "$path: a manifest of another archive"
    [ "$stated" -eq "$seq" ] || fail 14 chain "$path: says that it is batch $stated"
    if [ "$seq" -eq $((before + 1)) ]; then
        [ "$prev" = "$previous" ] || fail 14 chain "$path: does not follow the manifest before it"
        [ "$start" -eq "$log_end" ] || fail 14 chain "$path: claims leaves from $start where $log_end is next"
        [ "$root_version" -ge "$root_before" ] || fail 14 chain "$path: made under an older trust root"
    fi
    if [ "$root_version" -gt "$present" ]; then
        fail 14 chain "$path: made under trust root $root_version, which is not here"
    elif [ "$root_version" -ge 1 ] && [ "$root_version" -le "$verified" ]; then
        [ "$(sha256_of "$work/root.$root_version/payload")" = "$root_sha" ] \
            || fail 14 chain "$path: made under another trust root $root_version"
    fi
    previous=$(sha256_of "$m/payload") before=$seq log_end=$end root_before=$root_version last=$m
    printf '%s %s\n' "$previous" "$seq" >> "$work/batches"
    cat "$m/rows" >> "$work/rows"
    while read -r id; do sha256_of "$m/sig.$id"; done < "$m/signers" | sort | sed 's#.*#"&"#' | paste -s -d , \
        > "$m/digests"
    [ -n "$record" ] || {
        cat "$m/rows"
        printf '{"manifest":"%s","seq":%s,"sigs":[%s]}\n' "$previous" "$seq" "$(cat "$m/digests")"
    } >> "$work/leaves"
    # An entry counts only if the same or an earlier manifest lists that name with that digest, and this one is right.
    [ "$told" -eq "$(wc -l < "$work/failed")" ] || : > "$m/withheld"
    while read -r digest name; do
        if grep -F -- "\"name\":\"$name\"}" "$work/rows" | grep -Fq -- "\"sha256\":\"$digest\""; then
            printf '%s %s\n' "$seq" "$name" >> "$work/excused"
        else
            fail 12 manifests "$path: declares $name withheld, which no manifest lists so"
        fi
    done < "$m/withheld"
done < "$work/numbers"
sed 's#.*"name":"\(.*\)"}$#\1#' "$work/rows" | sort > "$work/listed"
[ -z "$(uniq -d "$work/listed")" ] || fail 14 chain "listed twice: $(uniq -d "$work/listed" | head -n 1)"
if [ -n "$last" ]; then close_check chain "$before batch(es) in sequence"; else skip chain 'there is no manifest'; fi

# 4. The log: its checkpoint's signature, its root over the leaves that the manifests make, its tiles.
root_is() { # root_is HEX-OR-BASE64 FILE
    [ "$1" = "$(hex_of "$2")" ] || [ "$1" = "$(base64_of "$2")" ]
}
rebuild_log() {
    hash_lines leaf < "$work/leaves" > "$work/tree/level.0"
    climb "$work/tree"
    level=0
    while [ $((log_size >> (8 * level))) -gt 0 ]; do
        index=0
        while [ $((index * 256)) -lt $((log_size >> (8 * level))) ]; do
            path=$(tile_path "$level" "$index" "$log_size")
            mkdir -p -- "$work/tiles/${path%/*}"
            tail -c +$((index * 8192 + 1)) "$work/tree/level.$((8 * level))" | head -c 8192 > "$work/tiles/$path"
            printf '%s\n' "$path" >> "$work/expected-tiles"
            if ! is_file "$path"; then
                fail 14 log "$path: missing"
            elif [ "$(sha256_of "$path")" != "$(sha256_of "$work/tiles/$path")" ]; then
                fail 14 log "$path: not the tile that the log has there"
            fi
            index=$((index + 1))
        done
        level=$((level + 1))
    done
    sort -o "$work/expected-tiles" "$work/expected-tiles"
    grep '^manifests/log/tile/' "$work/files" | comm -23 - "$work/expected-tiles" > "$work/extra-tiles"
    while IFS= read -r path; do fail 11 log "$path: does not belong to a log of this size"; done < "$work/extra-tiles"
    cat "$work/extra-tiles" >> "$work/expected-tiles" # told once
}
record_in_log() { # each row of the record, from its leaf up to the checkpoint's root
    for m in $(sed "s#.* #$work/m.#" "$work/batches"); do
        start=$(cut -d ' ' -f 4 "$m/fields")
        grep -n "\"name\":\"$record_folder/" "$m/rows" > "$work/mine"
        while IFS= read -r line; do
            printf '%s\n' "${line#*:}" | hash_lines leaf > "$work/leaf"
            leaf=$((start + ${line%%:*} - 1))
            leads_to_root "$leaf" "$work/leaf" && root_is "$log_root" "$work/leaf" \
                || fail 14 log "leaf $leaf does not lead to the checkpoint's root"
        done < "$work/mine"
    done
}
record_folder=records/$(printf '%s' "$record" | cut -c1-2)/$record
if [ "$verified" -eq 0 ] || [ -z "$last" ]; then
    skip log 'no trust root or no manifest to check it with'
elif ! is_file manifests/log/checkpoint; then
    fail 14 log 'manifests/log/checkpoint: missing'
elif ! read_checkpoint manifests/log/checkpoint "$work/checkpoint"; then
    fail 12 log 'manifests/log/checkpoint: not a valid checkpoint'
else
    check_checkpoint log "$work/checkpoint" manifests/log/checkpoint yes
    read -r _ log_size log_root < "$work/checkpoint/head"
    if [ "$log_size" -ne "$log_end" ]; then
        fail 14 log "the checkpoint is about $log_size leaves, and the manifests make $log_end"
    elif [ -n "$record" ]; then
        record_in_log
        close_check log "every row of the record leads to the checkpoint over $log_size leaves"
    elif [ "$(wc -l < "$work/leaves")" -ne "$log_size" ]; then
        fail 14 log "the manifests that can be read do not make $log_size leaves"
    else
        rebuild_log
        root_at "$log_size" "$work/whole" && root_is "$log_root" "$work/whole" \
            || fail 14 log 'the checkpoint was signed for another history'
        close_check log "$log_size leaves lead to the signed checkpoint"
    fi
    if ! grep -Fqx log "$work/failed"; then
        v=1
        while [ "$v" -le "$verified" ]; do
            grep -Eo '"good":\{"root":"[0-9a-f]*","size":[0-9]*\}' "$work/root.$v/keys"
            v=$((v + 1))
        done | sed -E 's#"good":\{"root":"([0-9a-f]*)","size":([0-9]*)\}#\2 \1#' | sort -u > "$work/goods"
        while read -r size good_root; do
            if [ "$size" -le "$log_size" ] && root_at "$size" "$work/part" && root_is "$good_root" "$work/part"; then
                printf '%s %s\n' "$size" "$good_root" >> "$work/proved"
            else
                fail 14 log "the log does not extend the checkpoint of $size leaves that the trust root calls good"
            fi
        done < "$work/goods"
    fi
fi
witnesses=0
[ ! -s "$work/checkpoint/witnesses" ] || witnesses=$(sort -u "$work/checkpoint/witnesses" | wc -l | tr -d ' ')
if [ "$witnesses" -gt 0 ] && [ "$witnesses" -ge "$(cat "$newest/witness.threshold")" ]; then
    say passed witness "$witnesses witness(es) have seen this checkpoint"
else
    skip witness 'too few known witnesses have signed the checkpoint'
fi

# 5. Time: tokens over checkpoints that this log extends. times: size and 14 digits, once the threshold has vouched.
check_stamped() { # check_stamped PATH: whether it is a checkpoint of this log
    c=$work/stamped.$size
    read_checkpoint "$1" "$c" || { fail 12 time "$1: not a valid checkpoint"; return 1; }
    check_checkpoint time "$c" "$1" no
    read -r _ stamped_size stamped_root < "$c/head"
    [ "$stamped_size" = "$size" ] || { fail 12 time "$1: its name says another size"; return 1; }
    [ "$size" -le "$log_size" ] && root_at "$size" "$work/part" && root_is "$stamped_root" "$work/part" && return 0
    fail 14 time "$1: this log does not extend it"
    return 1
}
judge_token() { # judge_token PATH: a line "time holder" in vouched, or a reason in doubts
    state=2
    while read -r id; do
        state=0 && moment=$(check_token "$1" "$c/text" "$id") || state=$?
        [ "$state" -ne 2 ] || continue
        [ "$state" -eq 0 ] || { fail 12 time "$1: false, or not over this checkpoint"; return; }
        revocation=$(cat "$newest/$id.revoked")
        if [ "$revocation" != null ] && ! token_counts "$revocation" "$moment"; then
            printf '%s\n' "$1: by an authority whose key was revoked" >> "$work/doubts"
        elif [ "$moment" -lt "${stamp_before:-0}" ] || [ "$moment" -gt "$latest" ]; then
            printf '%s\n' "$1: states an impossible time" >> "$work/doubts"
        else
            printf '%s %s\n' "$moment" "$(cat "$newest/$id.holder")" >> "$work/vouched"
        fi
        return
    done < "$newest/tsa"
    printf '%s\n' "$1: by no authority that the trust root names" >> "$work/doubts"
}
token_counts() { # token_counts REVOCATION TIME: a thief signs any time, so after a compromise only good helps
    good=$(printf '%s\n' "$1" | sed -En 's#.*"size":([0-9]*).*#\1#p')
    [ "$size" -gt "${good:-0}" ] || return 0
    printf '%s\n' "$1" | grep -Fq '"reason":"compromised"' && return 1
    [ "$2" -lt "$(digits_of "$(printf '%s\n' "$1" | cut -c8-27)")" ]
}
grep -E '^manifests/log/time/[0-9]+\.' "$work/files" > "$work/stamps"
if [ ! -s "$work/stamps" ]; then
    skip time 'no checkpoint was stamped'
elif grep -Fqx log "$work/failed" || [ ! -s "$work/checkpoint/head" ]; then
    skip time 'the log does not verify'
else
    stamp_before='' latest=$(date -u -d '10 minutes' +%Y%m%d%H%M%S)
    sed 's#manifests/log/time/##;s#\..*##' "$work/stamps" | sort -n -u > "$work/sizes"
    while read -r size; do
        stamped=manifests/log/time/$size.checkpoint
        is_file "$stamped" || { fail 11 time "$stamped: missing"; continue; }
        check_stamped "$stamped" || continue
        : > "$work/vouched"
        : > "$work/doubts"
        grep "^manifests/log/time/$size\..*\.tsr\$" "$work/stamps" > "$work/tokens" \
            || { fail 11 time "$stamped: no token lies beside it"; continue; }
        while IFS= read -r token; do judge_token "$token"; done < "$work/tokens"
        sort "$work/vouched" | sort -s -u -k 2 | sort > "$work/by-holder" # the earliest of each holder
        stamp=$(sed -n "$(cat "$newest/tsa.threshold")s# .*##p" "$work/by-holder")
        if [ -n "$stamp" ]; then
            printf '%s %s\n' "$size" "$stamp" >> "$work/times"
            stamp_before=$stamp
        else
            while IFS= read -r doubt; do fail 13 time "$doubt"; done < "$work/doubts"
        fi
    done < "$work/sizes"
    stamped_size=$(tail -n 1 "$work/times" | cut -d ' ' -f 1)
    if [ "${stamped_size:-0}" -lt "$log_size" ] && ! grep -Fqx time "$work/failed"; then
        skip time "$((log_size - ${stamped_size:-0})) of $log_size leaves have no trusted time"
    else
        close_check time "$log_size leaves, the last at $stamp_before"
    fi
fi

# 6. Signatures of the manifests, under the root that each names, with what the newest root has revoked since.
unjudged=0
while read -r _ seq; do
    m=$work/m.$seq path=$(printf 'manifests/%06d.dsse.json' "$seq")
    read -r _ created end _ _ _ root_version _ < "$m/fields"
    if [ "$root_version" -lt 1 ] || [ "$root_version" -gt "$verified" ]; then
        unjudged=$((unjudged + 1))
        continue
    fi
    told=$(wc -l < "$work/failed")
    vouch signatures "$m" "$work/root.$root_version" manifest "$created" $((end - 1)) "$path"
    stamp=$(stamped_at $((end - 1)))
    if [ -n "$stamp" ]; then
        latest=$(printf '%s' "$stamp" | sed -E 's#(....)(..)(..)(..)(..)(..)#\1-\2-\3 \4:\5:\6 UTC 10 minutes#')
        latest=$(date -u -d "$latest" +%Y%m%d%H%M%S)
        [ "$(digits_of "$created")" -le "$latest" ] || fail 13 signatures "$path: says it was made after it was stamped"
    fi
    [ "$told" -ne "$(wc -l < "$work/failed")" ] || sed -n "s#^$seq ##p" "$work/excused" >> "$work/withheld"
done < "$work/batches"
if [ "$unjudged" -gt 0 ]; then
    skip signatures "the trust root that $unjudged manifest(s) need does not verify"
elif [ -n "$last" ]; then
    close_check signatures "$(wc -l < "$work/batches" | tr -d ' ') manifest(s)"
fi
[ ! -s "$work/mldsa" ] || skip ml-dsa "$(openssl version | cut -d ' ' -f 1,2) cannot check ML-DSA signatures; 3.5 can"

# 7. Fixity: every listed file, its two digests and its size. A withheld file may be absent.
if [ -n "$record" ]; then
    grep -e "\"name\":\"$record_folder/" -e '"name":"manifests/' "$work/rows" > "$work/rows.mine"
    mv -- "$work/rows.mine" "$work/rows"
fi
sed 's#.*"name":"\(.*\)"}$#\1#' "$work/rows" | sort -u > "$work/wanted"
comm -23 "$work/wanted" "$work/files" > "$work/absent"
withheld_count=0
while IFS= read -r path; do
    if [ -e "$path" ] || [ -L "$path" ]; then
        fail 10 fixity "$path: not a plain file"
    elif grep -Fqx -- "$path" "$work/withheld"; then
        withheld_count=$((withheld_count + 1))
    else
        fail 11 fixity "$path: missing"
    fi
done < "$work/absent"
comm -12 "$work/wanted" "$work/files" > "$work/here"
# compare COMMAND: the listed files that are here, by one of their digests. The closed alphabet of names has no space.
compare() {
    sed -E 's#.*"'"${1%sum}"'":"([0-9a-f]*)".*"name":"(.*)"\}$#\2 \1#' "$work/rows" | sort -u \
        | join - "$work/here" | sed -E 's#^([^ ]*) (.*)#\2  \1#' > "$work/$1"
    "$1" -c "$work/$1" 2> /dev/null | sed -n 's#: FAILED.*##p' > "$work/differing"
    while IFS= read -r path; do fail 10 fixity "$path: altered ($1)"; done < "$work/differing"
}
sizes() {
    set --
    while read -r path; do
        set -- "$@" "$path"
        [ $# -lt 200 ] || { wc -c "$@" && set --; }
    done < "$work/here"
    [ $# -eq 0 ] || wc -c "$@"
}
compare sha256sum
compare sha512sum
sizes | sed 's#^ *##;/^[0-9]* total$/d' | sort > "$work/sizes-found"
sed -E 's#.*"bytes":([0-9]*)\}.*"name":"(.*)"\}$#\1 \2#' "$work/rows" | sort | comm -13 - "$work/sizes-found" \
    > "$work/differing"
while read -r _ path; do fail 10 fixity "$path: altered (another length)"; done < "$work/differing"
close_check fixity "$(wc -l < "$work/here" | tr -d ' ') file(s) are what was signed, $withheld_count withheld"
[ "$withheld_count" -eq 0 ] || skip withheld "$withheld_count listed file(s) are not here on purpose"
records=$(grep -c '^records/' "$work/wanted")
[ "$records" -gt 0 ] || fail 3 fixity 'no record was checked'

# 8. Unlisted: nothing else may lie here, except what the next batch will list.
newest_listed=$(sed -n 's#^manifests/trust/root\.\([0-9]*\)\.json$#\1#p' "$work/listed" | sort -n | tail -n 1)
while read -r seq; do printf 'manifests/%06d.dsse.json\n' "$seq"; done < "$work/numbers" > "$work/own-names"
[ -s "$work/expected-tiles" ] || grep '^manifests/log/tile/' "$work/files" >> "$work/own-names"
{
    cat "$work/listed" "$work/own-names" "$work/expected-tiles"
    printf 'manifests/%s\n' HOWTO-VERIFY.md VERIFY.sh log/checkpoint
} | sort -u | comm -23 "$work/everything" - > "$work/unlisted"
[ -z "$record" ] || { grep "^$record_folder/" "$work/unlisted" > "$work/mine"; mv -- "$work/mine" "$work/unlisted"; }
while IFS= read -r path; do
    newer=no
    if printf '%s\n' "$path" | grep -Eqx -- "$later_name" && is_file "$path"; then
        number=$(printf '%s\n' "$path" | sed 's#^manifests/trust/root\.##;s#^manifests/[a-z/]*/##;s#\..*##')
        case $path in
            manifests/trust/*) [ "$number" -le "${newest_listed:-0}" ] || newer=yes ;;
            manifests/log/*) [ "$number" -lt "$log_end" ] || newer=yes ;;
            *) [ "$(sha256_of "$path")" != "$number" ] || newer=yes ;;
        esac
    fi
    [ "$newer" = yes ] || fail 11 unlisted "$path"
done < "$work/unlisted"
close_check unlisted "nothing lies here that no manifest lists"

# 9. This file and HOWTO-VERIFY.md: a mismatch is worth telling, a match proves nothing.
if [ -z "$last" ] || [ ! -s "$last/aids" ]; then
    skip aids 'the newest manifest names no digests of VERIFY.sh and HOWTO-VERIFY.md'
else
    while read -r name digest; do
        if ! is_file "manifests/$name"; then
            fail 11 aids "manifests/$name: missing"
        elif [ "$(sha256_of "manifests/$name")" != "$digest" ]; then
            fail 10 aids "manifests/$name: altered"
        fi
    done < "$last/aids"
    close_check aids 'VERIFY.sh and HOWTO-VERIFY.md are what the newest manifest names'
fi

# 10. What the archive's own policy requires, and the worst of all.
if [ "$verified" -gt 0 ]; then
    required=$(sed -E 's#.*,"policy":\{"require":\[([^]]*)\]\}.*#\1#' < "$newest/payload" | tr -d '"' | tr ',' ' ')
    for check in $required; do
        ! grep -Fqx -- "$check" "$work/skipped" || fail 20 "$check" 'required by the trust root, and not checked'
    done
fi
for code in 12 10 14 11 13 20 3; do
    if grep -Fqx -- "$code" "$work/codes"; then
        say FAILED verdict "exit $code"
        exit "$code"
    fi
done
say passed verdict 'everything that could be checked'
