import RapheLanguage
import RapheSyntax

/// What to do about a cell that is not a number: which cell each part of it belongs in.
struct CellAdvice {
  let text: String
  /// What the column holds; nil for one that only an arm refers to.
  let role: Role?
  let decimal: Dataset.DecimalSign
  /// What the table calls the column of a role.
  let column: (Role) -> String

  /// The advice; nil when the text is nothing that is known.
  var help: Advice? {
    let word: Advice? = spelling ?? date ?? notSignificant ?? stars ?? MissingCode.help(text)
    return word ?? oneSided ?? relation ?? approximation ?? parts ?? thousands ?? attached
  }

  // MARK: One number, written otherwise

  private var spelling: Advice? {
    let trimmed = text.filter { !$0.isWhitespace }
    if trimmed != text, isNumber(trimmed) { return .write(trimmed, ", without spaces") }
    let minus = CellAdvice.withHyphens(text)
    if minus != text, isNumber(minus) { return .write(minus, ", with a hyphen for the minus") }
    if text.hasPrefix("+"), isNumber(String(text.dropFirst())) { return .write(String(text.dropFirst())) }
    for sign in ["", "-"] where text.hasPrefix(sign + decimal.rawValue) {
      let whole = sign + "0" + text.dropFirst(sign.count)
      if isNumber(whole) { return .write(whole) }
    }
    return nil
  }

  /// `04. Jan`, `Apr-01`, `01/04/2020`: what spreadsheets make of 4.1, 4-1 and their like.
  private var date: Advice? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let digits = text.split { !$0.isNumber }.map(\.count)
    let hasMonth = words.count == 1 && CellAdvice.months.contains(words[0]) && (1...2).contains(digits.count)
    guard hasMonth || isDateInDigits(digits) else { return nil }
    if role == .year { return "write the year alone" }
    return .whole("a spreadsheet made a date of it: write the number of the source")
  }

  /// Whether numbers of so many digits are a date, with one mark between them.
  private func isDateInDigits(_ digits: [Int]) -> Bool {
    let marks = text.filter { !$0.isNumber }
    guard digits.count == 3, ["//", "--", ".."].contains(marks) else { return false }
    return [1, 2, 4].contains(digits[0]) && digits[1] <= 2 && [2, 4].contains(digits[2])
  }

  private static let months: Set<String> = [
    "jan", "january", "januar", "feb", "february", "februar", "mar", "march", "mär", "märz", "apr", "april", "may",
    "mai", "jun", "june", "juni", "jul", "july", "juli", "aug", "august", "sep", "sept", "september", "oct", "october",
    "okt", "oktober", "nov", "november", "dec", "december", "dez", "dezember",
  ]

  /// A number in the other way of writing decimals, or with marks between thousands.
  private var thousands: Advice? {
    let other: Character = decimal == .point ? "," : "."
    let marks = text.filter { $0 == other }
    let bare = text.filter { $0 != other && $0 != " " && $0 != "'" }
    guard isNumber(bare) else { return nil }
    guard marks.count == 1, let place = text.firstIndex(of: other) else {
      return bare == text ? nil : .write(bare, ", with nothing between thousands")
    }
    let decimals = text[text.index(after: place)...]
    let written = text.replacing(String(other), with: decimal.rawValue)
    guard isNumber(written) else { return .write(bare, ", with nothing between thousands") }
    if decimals.count == 3, !text.hasPrefix("0"), !text.hasPrefix("-0") {
      return .write(bare, " or `\(written)`, whichever is meant")
    }
    return decimal == .comma
      ? .write(written, ", as the dataset declares by `decimal`")
      : .write(written, ", or declare `decimal: ','` in the dataset when all its numbers are written so")
  }

  /// A number with something behind it: a footnote, a unit, a per cent sign.
  private var attached: Advice? {
    guard let number = numbers.first, numbers.count == 1, clean.hasPrefix(number.written) else { return nil }
    let rest = text.dropFirst(number.written.count).drop { $0 == " " }
    if rest == "%" {
      let isPercent = role == .percent || role == nil
      let elsewhere = isPercent ? "" : "; a difference in per cent belongs in \(column(.percent))"
      return .write(number.text, " alone\(elsewhere)")
    }
    return .write(number.text, " alone")
  }

  // MARK: Signs

  private var notSignificant: Advice? {
    guard MissingCode.isNotSignificant(text) else { return nil }
    return .write(
      "no difference",
      ", or `no correlation`, in \(column(.direction)), and list it under `missing` in the "
        + "dataset: `missing: [\(YAMLText.plain(text))]`")
  }

  /// `**` for a p: significant, at a level that the source's key tells.
  private var stars: Advice? {
    guard role == .p, !text.isEmpty, text.allSatisfy({ $0 == "*" }) else { return nil }
    let level = normal("0.05") ?? "0.05"
    return Advice(
      "write the bound that the key of the source gives, such as `\(level)` in \(column(.p)) and `<` in "
        + column(.pRelation))
  }

  /// `0.03 (one-sided)`: what counts is the p of a two-sided test.
  private var oneSided: Advice? {
    let compact = text.lowercased().filter { $0.isLetter || $0.isNumber }
    let words = ["onesided", "onetailed", "1sided", "1tailed", "einseitig"]
    guard role == .p, words.contains(where: { compact.contains($0) }) else { return nil }
    return "write the p of the two-sided test, mostly twice the one-sided"
  }

  /// `p < .05`, `<0,001`, `n = 12`: a number behind a sign, and perhaps the letter of what it is.
  private var relation: Advice? {
    let signs: KeyValuePairs<String, String> = [
      "<=": "<", "=<": "<", "≤": "<", "<": "<", ">=": ">", "=>": ">", "≥": ">", ">": ">", "=": "=",
    ]
    let compact = CellAdvice.withHyphens(text.filter { !$0.isWhitespace })
    let rest = compact.drop { $0.isLetter }
    guard let (written, sign) = signs.first(where: { rest.hasPrefix($0.key) }),
      let number = normal(String(rest.dropFirst(written.count)))
    else { return nil }
    if sign == "=" { return .write(number, " alone") }
    if role == .p { return .write(number, " in \(column(.p)) and `\(sign)` in \(column(.pRelation))") }
    return .whole("only a p-value may be a bound; leave the cell empty")
  }

  private var approximation: Advice? {
    let compact = text.filter { !$0.isWhitespace }
    for sign in ["~", "≈", "∼", "ca.", "c."] where compact.lowercased().hasPrefix(sign) {
      if let number = normal(String(compact.dropFirst(sign.count))) {
        return .write(number, " alone")
      }
    }
    return nil
  }

  // MARK: Several numbers

  /// `4.1 ± 1.1`, `-0.3 (-0.5 to -0.1)`, `12–14`.
  private var parts: Advice? {
    let between = between
    let numbers = numbers.map(\.text)
    let hasBracket = text.contains("(") || text.contains("[")
    let hasSpread = ["±", "(", "["].contains { clean.contains($0) }
    switch numbers.count {
    case 3 where hasBracket:
      guard role == .effect else { return .write(numbers[0], " alone") }
      return .write(
        numbers[0],
        " in \(column(.effect)), `\(numbers[1])` in \(column(.low)) and `\(numbers[2])` in "
          + "\(column(.high)), when these are the ends of its 95 % interval")
    case 2 where hasSpread: return spread(numbers)
    case 2:
      switch role {
      case .n where ["/", "+", "vs", "vs."].contains(between):
        return .write(numbers[0], " in \(column(.n)) and `\(numbers[1])` in \(column(.nVersus))")
      case .effect, .low, .high:
        return .write(
          numbers[0],
          " in \(column(.low)) and `\(numbers[1])` in \(column(.high)), when these are the "
            + "ends of the 95 % interval")
      default:
        let isRange = ["-", "–", "—", "/", "to", "..", "…", "and", "bis"].contains { between == $0 }
        return isRange ? .whole("write one number, that of this comparison") : nil
      }
    default: return nil
    }
  }

  private func spread(_ numbers: [String]) -> Advice {
    switch role {
    case .mean: .write(numbers[0], " in \(column(.mean)) and, when it is the SD, `\(numbers[1])` in \(column(.sd))")
    case .meanVersus:
      .write(numbers[0], " in \(column(.meanVersus)) and, when it is the SD, `\(numbers[1])` in \(column(.sdVersus))")
    case .effect:
      .write(
        numbers[0],
        " in \(column(.effect)) and, when it is its standard error, `\(numbers[1])` in "
          + column(.standardError))
    default: .write(numbers[0], " alone")
    }
  }

  /// The text with one sign for what is written in several ways.
  private var clean: String { text.replacing("+/-", with: "±").replacing("+-", with: "±") }

  /// What stands between the first number and the second.
  private var between: String {
    let numbers = numbers
    guard numbers.count > 1, let first = clean.firstRange(of: numbers[0].written),
      let second = clean[first.upperBound...].firstRange(of: numbers[1].written)
    else { return "" }
    return clean[first.upperBound..<second.lowerBound].filter { !$0.isWhitespace }
  }

  /// The numbers in the text, as written and as the table should have them.
  private var numbers: [(written: String, text: String)] {
    let characters = Array(clean)
    var numbers: [(String, String)] = []
    var position = 0
    func isDigit(_ index: Int) -> Bool {
      index < characters.count && characters[index].isASCII && characters[index].isNumber
    }
    func isSign(_ index: Int) -> Bool { index < characters.count && "-−–".contains(characters[index]) }
    func isMark(_ index: Int) -> Bool { index < characters.count && ".,".contains(characters[index]) }
    while position < characters.count {
      var end = position
      // Behind a digit the sign is a range's.
      if isSign(end), position == 0 || !isDigit(position - 1) { end += 1 }
      guard isDigit(end) || (isMark(end) && isDigit(end + 1)) else {
        position += 1
        continue
      }
      while isDigit(end) { end += 1 }
      if isMark(end), isDigit(end + 1) {
        end += 1
        while isDigit(end) { end += 1 }
      }
      let written = String(characters[position..<end])
      if let number = normal(CellAdvice.withHyphens(written)) { numbers.append((written, number)) }
      position = end
    }
    return numbers
  }

  // MARK: Reading liberally

  private func isNumber(_ candidate: String) -> Bool { NumberCell.value(candidate, decimal) != nil }

  /// A number, whichever sign it has before its decimals and whether or not a 0 before that, as the table should have it.
  private func normal(_ candidate: String) -> String? {
    var candidate = candidate
    for mark in [".", ","] where candidate.contains(mark) {
      guard candidate.count(where: { $0 == "." || $0 == "," }) == 1 else { return nil }
      candidate = candidate.replacing(mark, with: decimal.rawValue)
      break
    }
    for sign in ["", "-"] where candidate.hasPrefix(sign + decimal.rawValue) {
      candidate = sign + "0" + candidate.dropFirst(sign.count)
    }
    return isNumber(candidate) ? candidate : nil
  }

  private static func withHyphens(_ text: String) -> String {
    text.replacing("\u{2212}", with: "-").replacing("\u{2013}", with: "-")
  }

  /// What a word that means one of a role's fixed ones should be; nil when that is not sure.
  static func sameWord(_ text: String, _ role: Role) -> Advice? {
    switch role {
    case .pRelation:
      switch text.filter({ !$0.isWhitespace }) {
      case "≤", "<=", "=<": .write("<", ": a bound is a bound")
      case "≥", ">=", "=>": .write(">", ": a bound is a bound")
      default: nil
      }
    case .direction:
      MissingCode.isNotSignificant(text) ? .write("no difference", ", or `no correlation`") : nil
    default: nil
    }
  }
}
