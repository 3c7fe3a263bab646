/// What may have been meant by a path that leads nowhere; `raphe --help` lists the same, as a test sees to.
let commandNames = [
  "init", "test", "check", "explain", "compare", "plan", "simulate", "calibrate", "lock", "diff", "report", "schema",
]
