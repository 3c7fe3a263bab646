/// The registers of one draw alone, for what happens rarely: starts, events, observations, Newton's method.
///
/// It runs the same programs as the lanes do, so it gets the same bits.
struct ScalarMachine {
  private let layout: Layout
  private var registers: [Double]

  init(_ model: CompiledModel, registerCount: Int) {
    layout = model.builder.layout
    registers = [Double](repeating: 0, count: max(registerCount, 1))
    for (index, value) in layout.constants.enumerated() { registers[index] = value }
  }

  /// The value of a parameter.
  func parameter(_ index: Int) -> Double { registers[layout.firstParameter + index] }

  /// Sets all parameters and computes what depends on them.
  mutating func load(parameters: [Double], _ hoisting: Program) {
    for (index, value) in parameters.enumerated() { registers[layout.firstParameter + index] = value }
    run(hoisting)
  }

  /// Sets one parameter; `run(hoisting)` must follow.
  mutating func set(parameter: Int, to value: Double) { registers[layout.firstParameter + parameter] = value }

  /// Sets the states and the time.
  mutating func load(states: [Double], time: Double) {
    for (index, value) in states.enumerated() { registers[layout.firstState + index] = value }
    registers[layout.time] = time
  }

  /// Sets the states, given one by one, and the time.
  @inline(__always) mutating func load(_ states: Int, time: Double, _ value: (_ state: Int) -> Double) {
    for index in 0..<states { registers[layout.firstState + index] = value(index) }
    registers[layout.time] = time
  }

  /// Sets the states alone.
  mutating func load(states: [Double]) {
    for (index, value) in states.enumerated() { registers[layout.firstState + index] = value }
  }

  /// Sets the time alone.
  mutating func load(time: Double) { registers[layout.time] = time }

  /// Sets registers to what a lane has in them.
  mutating func load(_ range: Range<Int>, _ value: (Int) -> Double) {
    for index in range { registers[index] = value(index) }
  }

  /// Runs a program.
  mutating func run(_ program: Program) {
    unsafe registers.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe program.run(base) }
    }
  }

  /// Runs a program and adds each of its results to a list of its own.
  mutating func append(resultsOf program: Program, to lists: inout [[Double]]) {
    run(program)
    for index in program.outputs.indices { lists[index].append(registers[Int(program.outputs[index])]) }
  }

  /// Runs a program and adds its results to one list.
  mutating func append(resultsOf program: Program, to list: inout [Double]) {
    run(program)
    for output in program.outputs { list.append(registers[Int(output)]) }
  }

  /// Runs a program and takes its results.
  mutating func results(of program: Program) -> [Double] {
    run(program)
    return program.outputs.map { registers[Int($0)] }
  }
}
