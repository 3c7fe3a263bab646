struct UnitCheck {
  init(_ model: Model, _ parts: CheckedModel) {}
  mutating func run() -> [ModelMistake] { [] }
}
