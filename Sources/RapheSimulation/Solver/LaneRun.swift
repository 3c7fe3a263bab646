/// Where the run of one lane is.
struct LaneRun {
  /// What a run does one after the other.
  enum Phase {
    /// Looks for the steady state before everything.
    case settling
    /// Repeats an interval of dosing until it changes nothing.
    case cycling
    /// Follows the treatment.
    case running
    /// Has nothing to do.
    case idle
  }

  var phase = Phase.idle
  /// Which run of the list it is.
  var job = 0
  var parameters: [Double] = []
  /// The parameters before any setting of the treatment; empty before the first.
  var original: [Double] = []
  var machine: ScalarMachine
  var t = 0.0
  /// The step that the error control proposes.
  var h = 0.0
  /// The step after the last restart, which is the best guess for the next.
  var restart: Double?
  var isFirst = true
  var wasRejected = false
  /// The end of the segment and which stop it is.
  var end = 0.0
  var stop = 0
  /// The next time to write down.
  var output = 0
  var accepted = 0
  var rejected = 0
  /// Running: the times within an accepted step that are still to be written down, and what comes after them.
  ///
  /// The visits stand in reverse, so that the next is the last.
  var visits: [Visit] = []
  var arrival: Arrival?
  /// Running, where steps are recorded: points within the step that are still to be written down, the last first.
  var between: [Point] = []
  /// What is observed at them and at others that were looked at.
  var betweenValues: [Double] = []
  /// Whether the step is cut to end at an event.
  var isLanding = false
  /// The sides of every comparison of the time, and the instants within the run at which one turns, increasing.
  var clock: [TimeSwitch.Reading] = []
  var instants: [Double] = []
  /// Whether the comparisons are already set to what they are at this instant.
  var isTurning = false
  /// Settling: when Newton's method is tried again.
  var nextNewton = 0.0
  /// Cycling: how many intervals, and the state at the beginning of this one.
  var intervals = 0
  var cycleStart: [Double] = []
  /// Which conditions of events hold.
  var triggered: [Bool] = []
  var events = 0
  /// The conserved sums after the last dose or event, and the sizes of their terms.
  var sums: [Double] = []
  var record = Record()

  /// A time within a step that is asked for, and the states then by dense output.
  struct Visit {
    var time: Double
    var approximation: [Double]
  }

  /// What is observed at a time within an accepted step.
  struct Point {
    var time: Double
    /// Where its values begin.
    var place: Int
  }

  /// Where an accepted step ends.
  struct Arrival {
    var time: Double
    /// The states; nil for those of the step just taken.
    var states: [Double]?
    var isEvent = false
  }

  /// What the run has written down.
  struct Record {
    var times: [Double] = []
    /// One list for each name.
    var values: [[Double]] = []
    var baseline: [Double] = []
    var drifts: [Drift] = []
    var failure: RunFailure?
  }

  init(machine: ScalarMachine) { self.machine = machine }

  /// The time that the equations see: before the treatment it stands still at 0.
  var modelTime: Double { phase == .running ? t : 0 }
}
