import RapheNumerics

/// Advances as many runs at once as there are lanes, each with its own time, step and history.
///
/// A lane whose run ends takes the next one from the list, so no lane waits for another. Nothing that one lane does
/// enters the numbers of another.
@safe final class Engine<V: Lanes> {
  let plan: RunPlan
  let model: CompiledModel
  let size: Int
  /// Registers of the programs.
  let registers: UnsafeMutablePointer<V>
  /// The state at the beginning of the step and at its end.
  let y: UnsafeMutablePointer<V>
  let next: UnsafeMutablePointer<V>
  /// The six stages, one after the other.
  let k: UnsafeMutablePointer<V>
  /// Running infusions.
  let infusion: UnsafeMutablePointer<V>
  /// The factors of the matrix.
  let factors: UnsafeMutablePointer<V>
  /// What one function alone uses: the diagonal while it is factored, the right-hand side of lanes that pivot.
  let work: UnsafeMutablePointer<V>
  /// The derivatives by the time.
  let drift: UnsafeMutablePointer<V>
  let registerCount: Int
  let inverseScales: [Double]
  /// The time and the step of every lane.
  var t = V(repeating: 0)
  var h = V(repeating: 1)
  /// Whether the time stands still, as it does while a steady state is sought.
  var frozen = V(repeating: 0)
  /// Whether a lane has something to do.
  var busy = V(repeating: 0)
  /// The error of the step relative to the tolerance, and the largest state relative to its scale.
  var error = V(repeating: 0)
  var extent = V(repeating: 0)
  /// The lanes whose matrix is factored with pivoting in this step.
  var dense: [DenseFactors?]
  var hasDense = false
  /// The derivatives of this step that were replaced, by lane and place in the pattern.
  var mended: [(lane: Int, index: Int, value: Double)] = []
  /// The dense output of the states, of the lane whose step is divided.
  var polynomials: [Polynomial]
  /// What evaluates the rates of one lane beside its step.
  var probe: ScalarMachine

  init(_ plan: RunPlan) {
    self.plan = plan
    model = plan.model
    size = model.states.count
    registerCount = max(plan.registerCount, 1)
    inverseScales = model.scales.map { 1 / $0 }
    func buffer(_ count: Int) -> UnsafeMutablePointer<V> {
      let pointer = UnsafeMutablePointer<V>.allocate(capacity: max(count, 1))
      unsafe pointer.initialize(repeating: V(repeating: 0), count: max(count, 1))
      return unsafe pointer
    }
    unsafe registers = buffer(registerCount)
    unsafe y = buffer(size)
    unsafe next = buffer(size)
    unsafe k = buffer(6 * size)
    unsafe infusion = buffer(size)
    unsafe factors = buffer(model.pattern.entryCount)
    unsafe work = buffer(size)
    unsafe drift = buffer(size)
    probe = ScalarMachine(model, registerCount: registerCount)
    polynomials = [Polynomial](repeating: Polynomial(), count: size)
    dense = [DenseFactors?](repeating: nil, count: V.width)
    for (index, value) in model.builder.layout.constants.enumerated() {
      unsafe registers[index] = V(repeating: value)
    }
  }

  deinit {
    unsafe registers.deallocate()
    unsafe y.deallocate()
    unsafe next.deallocate()
    unsafe k.deallocate()
    unsafe infusion.deallocate()
    unsafe factors.deallocate()
    unsafe work.deallocate()
    unsafe drift.deallocate()
  }
}

/// What all runs of a batch share.
struct RunPlan: Sendable {
  var model: CompiledModel
  var schedule: Schedule
  var tolerance: Tolerance
  var times: [Double]
  var until: Double
  var recordsSteps: Bool
  /// The places of the names whose courses are to be straight between points.
  var straightened: [Int]
  /// The names that are observed, and the program that computes them.
  var names: [String]
  var observing: Program
  var registerCount: Int
  /// The absolute tolerance of each state.
  var absolute: [Double]
  var limits = Limits()

  /// When a run gives up.
  struct Limits: Sendable {
    var steps = 1_000_000
    var settlingSteps = 50_000
    var intervals = 5_000
    var events = 100_000
    var extent = 1e15
  }
}
