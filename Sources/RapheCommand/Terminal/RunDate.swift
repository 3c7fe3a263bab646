import RapheNumerics

/// The day of a run.
enum RunDate {
  /// Year-month-day in UTC, of `SOURCE_DATE_EPOCH` where that says seconds since 1970, else of the clock.
  static var today: String {
    let seconds = Terminal.environment("SOURCE_DATE_EPOCH").flatMap(Int.init) ?? Int(time(nil))
    return text(ofDay: seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
  }

  /// The date of a day since 1970-01-01, in the Gregorian calendar (Hinnant 2013, `civil_from_days`).
  static func text(ofDay day: Int) -> String {
    // Years begin in March, so that a leap day is the last; 400 years have 146,097 days.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfYear - (153 * march + 2) / 5 + 1, 2))"
  }
}
