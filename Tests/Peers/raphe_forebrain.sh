#!/bin/sh
# Times raphe-forebrain v1 under 28 daily doses with CVODE and, where it is installed, with libRoadRunner.
# Prints "peer rtol microseconds error" in lines. Needs cc and libsundials-dev; python3 with libroadrunner, antimony.
set -e
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cc -O2 -march=native -o "$folder/run" "$here/raphe_forebrain.c" \
  -lsundials_cvode -lsundials_nvecserial -lsundials_sunmatrixdense -lsundials_sunlinsoldense -lm
for rtol in 1e-4 1e-5 1e-6; do echo "CVODE $rtol $("$folder/run" $rtol)"; done
python3 "$here/raphe_forebrain_roadrunner.py" || echo "libRoadRunner is not on this machine" >&2
