#!/bin/sh
# What CI runs on a proposed change of an archive; action.yml calls it, and any other system can.
#
#   BASE            the revision that the change is proposed for; empty or all zeros: the whole archive is verified
#   ARCHIVE         the archive's folder in the repository (.)
#   ROOT_PIN        the archive's published pin; without it records are sound, but nobody vouches for them
#   ALLOW_UNSIGNED  true: records without a manifest are told, not refused (contributors without a key)
#   FORMAT          how findings are told (text)
#   REPORT          further reports, FORMAT=FILE, separated by spaces
#
# Values come in as variables, never as text of this script, so that the name of a branch cannot become a command.
set -eu

: "${ARCHIVE:=.}" "${FORMAT:=text}" "${ALLOW_UNSIGNED:=false}" "${BASE:=}" "${ROOT_PIN:=}" "${REPORT:=}"

set --
for report in $REPORT; do
  set -- "$@" --report "$report"
done
if [ "$ALLOW_UNSIGNED" = true ]; then
  set -- "$@" --allow-unsigned
fi
if [ -n "$ROOT_PIN" ]; then
  export ARCHIVIST_ROOT_PIN="$ROOT_PIN"
fi

# The first push of a branch has no revision before it.
if [ -z "$(printf %s "$BASE" | tr -d 0)" ]; then
  exec archivist verify "$ARCHIVE" --format "$FORMAT" "$@"
fi
# A shallow clone lacks it; if it cannot be fetched, archivist says so. Only a commit id is: git would take a name for an
# option (`--upload-pack=…` runs a command) or for a refspec that writes a branch.
case $BASE in
*[!0-9a-f]*) ;;
*) git cat-file -e "$BASE^{commit}" 2> /dev/null || git fetch --quiet --no-tags --depth=1 origin "$BASE" || true ;;
esac
exec archivist check --archive "$ARCHIVE" --base "$BASE" --format "$FORMAT" "$@"
