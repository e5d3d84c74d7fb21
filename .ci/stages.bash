# The stages of .ci/run and their sum. Sourced by .ci/run and by its test.
#
# A sum without a failure is possible only when every stage ended with status 0, every test report was there and
# whole, and `finish` was reached: whatever ends the script earlier counts as a failure.

ci_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
passed=0 failed=0 skipped=0
stage_rows=()
is_finished=no
# A stage that hangs must not hold the machine for ever; the longest, the cold lab, takes about 15 minutes.
stage_limit=${CI_STAGE_LIMIT:-25m}

# check <title> <command...>: counts as one.
check() {
  local title=$1
  shift
  run_stage "$title" "$@"
  if ((stage_status == 0)); then end_stage "$title" 1 0 0; else end_stage "$title" 0 1 0; fi
}

# suite <title> <report> <command...>: counts the tests in the JSON report of jest that the command writes.
suite() {
  local title=$1 report=$2 counts p f s
  shift 2
  rm -f -- "$report"
  run_stage "$title" "$@"
  counts=$(node "$ci_dir/count.mjs" "$report" "$stage_status")
  if [[ $counts =~ ^([0-9]+)\ ([0-9]+)\ ([0-9]+)$ ]]; then
    p=$((10#${BASH_REMATCH[1]})) f=$((10#${BASH_REMATCH[2]})) s=$((10#${BASH_REMATCH[3]}))
  else
    echo "$title: its tests could not be counted; that counts as a failure"
    p=0 f=1 s=0
  fi
  if ((stage_status != 0 && f == 0)); then f=1; fi
  end_stage "$title" "$p" "$f" "$s"
}

run_stage() {
  local title=$1
  shift
  printf '\n=== %s: %s\n' "$title" "$*"
  stage_start=$SECONDS
  timeout --kill-after=30s "$stage_limit" "$@" </dev/null
  stage_status=$?
  if ((stage_status == 124 || stage_status == 137)); then echo "$title: stopped, status $stage_status (limit $stage_limit)"; fi
}

end_stage() {
  local title=$1 seconds=$((SECONDS - stage_start)) verdict=passed
  passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
  if (($3 > 0)); then verdict=FAILED; fi
  stage_rows+=("$(printf '%-6s %4d s  %s (status %d): %d passed, %d failed, %d skipped' \
    "$verdict" "$seconds" "$title" "$stage_status" "$2" "$3" "$4")")
  echo "--- ${stage_rows[-1]}"
}

# The last thing that a script calls.
finish() {
  is_finished=yes
  exit 0
}

sum_up() {
  local status=$?
  trap - EXIT
  if [[ $is_finished != yes || $status -ne 0 ]]; then
    echo "the run stopped before its end, with status $status; that counts as a failure"
    failed=$((failed + 1))
  fi
  if ((${#stage_rows[@]} == 0)); then
    echo "no stage ran; that counts as a failure"
    failed=$((failed + 1))
  fi
  printf '\n=== all stages, %d s\n' "$SECONDS"
  if ((${#stage_rows[@]} > 0)); then printf '%s\n' "${stage_rows[@]}"; fi
  local line="$passed passed, $failed failed"
  if ((skipped > 0)); then line+=", $skipped skipped"; fi
  printf '%s\n' "$line"
  if ((failed > 0)); then exit 1; fi
  exit 0
}
trap sum_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
