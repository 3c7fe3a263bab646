import RapheSimulation
import Testing

/// A model that must compile; the failure lists its mistakes.
func compiled(_ model: Model) throws -> CompiledModel {
  let (result, mistakes) = model.compile()
  return try #require(result, "\(mistakes.map { "\($0.item): \($0.message)" })")
}

/// A model of states alone, without units: names, starts and rates.
func system(_ states: [(String, String, String)], scales: [Double]? = nil, parameters: [String: Double] = [:]) -> Model
{
  Model(
    parameters: parameters.sorted { $0.key < $1.key }.map { Parameter(name: $0.key, value: $0.value) },
    states: states.enumerated().map {
      State(name: $1.0, start: $1.1, scale: scales?[$0] ?? 1, rate: $1.2)
    })
}
