import RapheNumerics
import RapheStatistics

/// What the single row of a statement says of a request.
struct DatabaseAnswer {
  /// A column of numbers with cells that are none.
  struct Fault {
    var column: String
    var kind: CellFault.Kind
    var count: Int
    var example: String?
  }

  var answer: SubjectAnswer
  var faults: [Fault] = []

  /// Reads the row in the order in which `SubjectStatement` asks.
  init(_ cells: [SQLCell], of request: SubjectRequest, hasMixedColumns: Bool) {
    answer = SubjectAnswer(of: request)
    var rest = cells[...]
    func next() -> SQLCell { rest.popFirst() ?? .null }
    answer.rows = next().count
    for index in answer.excluded.indices { answer.excluded[index] = next().count }
    answer.withoutSubject = next().count
    for question in answer.questions.indices {
      for group in answer.questions[question].indices { answer.questions[question][group].rows = next().count }
    }
    for column in RequestColumns(request).numbers {
      let notFinite = next().count
      if notFinite > 0 { faults.append(Fault(column: column, kind: .notFinite, count: notFinite)) }
      if hasMixedColumns {
        let (texts, example) = (next().count, next().text)
        if texts > 0 { faults.append(Fault(column: column, kind: .notANumber, count: texts, example: example)) }
      }
    }
    var sums: [[Double]] = []
    for question in answer.questions.indices {
      for group in answer.questions[question].indices {
        var found = answer.questions[question][group]
        found.subjects = next().count
        found.moments.count = next().count
        found.incomplete = found.subjects - found.moments.count
        for index in found.missing.indices { found.missing[index] = next().count }
        sums.append(found.missing.map { _ in next().number ?? 0 })
        for index in found.moments.products.indices { found.moments.products[index] = next().number ?? 0 }
        answer.questions[question][group] = found
      }
    }
    var number = 0
    for question in answer.questions.indices {
      for group in answer.questions[question].indices {
        let centres = sums[number].map { _ in next().number ?? 0 }
        answer.questions[question][group].moments.centre(on: centres, rests: sums[number])
        number += 1
      }
    }
  }
}

extension Moments {
  /// Turns sums around some centres into those around the means, and drops the digits in which parallel sums differ.
  ///
  /// - Parameters:
  ///   - centres: what was subtracted from each variable.
  ///   - rests: the sums of what was left.
  mutating func centre(on centres: [Double], rests: [Double]) {
    guard count > 0 else { return }
    let n = Double(count)
    var packed = 0
    for row in centres.indices {
      for column in row..<centres.count {
        products[packed] -= rests[row] * rests[column] / n
        packed += 1
      }
    }
    let sizes = centres.indices.map { product($0, $0).squareRoot() }
    packed = 0
    for row in centres.indices {
      for column in row..<centres.count {
        products[packed] = rounded(products[packed], within: sizes[row] * sizes[column])
        packed += 1
      }
    }
    self = Moments(count: count, means: centres, remainders: rests.map { $0 / n }, products: products)
    // A mean is known to a fraction of the spread, however far from zero it is.
    for index in means.indices {
      let spread = sizes[index] / n.squareRoot()
      if abs(means[index]) < 1e3 * spread {
        means[index] = rounded(means[index] + remainders[index], within: spread)
        remainders[index] = 0
      } else {
        remainders[index] = rounded(remainders[index], within: spread)
      }
    }
  }
}

/// A number without what is beyond the twelfth digit of another.
private func rounded(_ number: Double, within size: Double) -> Double {
  guard size > 0, size.isFinite, number.isFinite else { return number }
  let exponent = 11 - Int(log10(size).rounded(.down))
  // Ten to a power of more than 22 is not exact, but nearly, and the same on every run.
  let scale = pow(10, Double(abs(exponent)))
  return exponent >= 0 ? (number * scale).rounded() / scale : (number / scale).rounded() * scale
}
