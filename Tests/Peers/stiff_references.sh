#!/bin/sh
# Prints the figures of Tests/RapheSimulationTests/StiffProblemTests.swift. Needs cc and libsundials-dev.
set -e
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cc -O2 -o "$folder/references" "$(dirname "$0")/stiff_references.c" \
  -lsundials_cvode -lsundials_nvecserial -lsundials_sunmatrixdense -lsundials_sunlinsoldense -lm
"$folder/references"
