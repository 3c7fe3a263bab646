/// Quantiles of a stream in bounded memory: exact up to a number of values, then by compaction.
///
/// After Karnin, Lang & Liberty (2016): a full buffer is sorted and every other value kept with twice the weight in the
/// next one, and buffers have two thirds of the room of the next, three times the capacity together. Starting in turn
/// with the first and the second instead of at random makes the result depend on the order of the values alone.
struct QuantileSketch: Sendable {
  private var levels: [[Double]] = [[]]
  /// How many values each level may hold: two thirds of the one above it, the last the whole capacity.
  private var rooms: [Int]
  private var keepsSecond: [Bool] = [false]
  private(set) var count = 0
  private var sum = 0.0
  private var correction = 0.0

  init(capacity: Int = EnsembleSummary.exactDraws) { rooms = [capacity] }

  /// The mean, by Neumaier's (1974) compensated sum.
  var mean: Double { count == 0 ? .nan : (sum + correction) / Double(count) }

  mutating func add(_ value: Double) {
    let total = sum + value
    correction += sum.magnitude >= value.magnitude ? (sum - total) + value : (value - total) + sum
    sum = total
    count += 1
    levels[0].append(value)
    guard levels[0].count > rooms[0] else { return }
    // A compaction that opens a level lowers the room of those below, so all are looked at again.
    while let full = levels.indices.first(where: { levels[$0].count > rooms[$0] }) { compact(full) }
  }

  private mutating func compact(_ level: Int) {
    levels[level].sort()
    let last = levels[level].count % 2 == 1 ? levels[level].popLast() : nil
    if level + 1 == levels.count {
      levels.append([])
      keepsSecond.append(false)
      rooms.insert(max(rooms[0] * 2 / 3, 8), at: 0)
    }
    let start = keepsSecond[level] ? 1 : 0
    keepsSecond[level].toggle()
    levels[level + 1] += stride(from: start, to: levels[level].count, by: 2).map { levels[level][$0] }
    levels[level] = last.map { [$0] } ?? []
  }

  /// The quantiles at increasing or any probabilities: type 7 of Hyndman & Fan (1996) over the weighted values.
  func quantiles(_ probabilities: [Double]) -> [Double] {
    if count == 0 { return probabilities.map { _ in .nan } }
    let weighted = levels.enumerated().flatMap { level, values in values.map { (value: $0, weight: 1 << level) } }
      .sorted { $0.value < $1.value }
    var starts: [Int] = []
    var total = 0
    for entry in weighted {
      starts.append(total)
      total += entry.weight
    }
    func ranked(_ rank: Int) -> Double {
      var (low, high) = (0, weighted.count - 1)
      while low < high {
        let middle = (low + high + 1) / 2
        if starts[middle] <= rank { low = middle } else { high = middle - 1 }
      }
      return weighted[low].value
    }
    return probabilities.map { p in
      let position = p * Double(total - 1)
      let below = Int(position.rounded(.down))
      let share = position - Double(below)
      let low = ranked(below)
      return share == 0 ? low : low + share * (ranked(min(below + 1, total - 1)) - low)
    }
  }
}
