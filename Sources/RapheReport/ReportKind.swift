/// The kinds of run of which there is a report.
package enum ReportKind: String, Hashable, Sendable, CaseIterable {
  case test
  case check
  case compare
  case plan
  case explain
  case simulate
  case calibrate
}
