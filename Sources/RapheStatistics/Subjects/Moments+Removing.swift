extension Moments {
  /// The moments without one of the subjects.
  ///
  /// The merge of Chan, Golub & LeVeque (1983, equations 1.5a and b) solved for the greater part.
  package func removing(_ values: [Double]) -> Moments {
    precondition(count > 0 && values.count == dimension, "a subject that was counted")
    guard count > 1 else { return Moments(dimension: dimension) }
    let (all, rest) = (Double(count), Double(count - 1))
    let steps = zip(values, means).map { $0 - $1 }
    var result = self
    result.count -= 1
    for index in steps.indices { result.means[index] -= steps[index] / rest }
    var packed = 0
    for row in steps.indices {
      for column in row..<steps.count {
        let rounded = result.products[packed] - steps[row] * steps[column] * all / rest
        result.products[packed] = row == column ? max(0, rounded) : rounded
        packed += 1
      }
    }
    return result
  }
}
