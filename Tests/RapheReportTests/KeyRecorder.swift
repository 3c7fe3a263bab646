import RapheReport

/// A decoder that has every key, and remembers which it was asked for and as what.
final class KeyRecorder: Decoder {
  struct Asked: Equatable {
    var type: String
    var isRequired: Bool
  }

  private(set) var keys: [String: Asked] = [:]
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  /// The keys that a type reads, with the types that it reads them as.
  static func keys<Value: Decodable>(of type: Value.Type) throws -> [String: Asked] {
    let recorder = KeyRecorder()
    _ = try Value(from: recorder)
    return recorder.keys
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Keys(recorder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unasked() }
  func singleValueContainer() -> any SingleValueDecodingContainer { Null() }

  struct Unasked: Error {}

  private struct Keys<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: KeyRecorder
    let codingPath: [any CodingKey] = []
    let allKeys: [Key] = []

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    private func note<Value>(_ type: Value.Type, _ key: Key, isRequired: Bool) {
      recorder.keys[key.stringValue] = Asked(type: "\(type)", isRequired: isRequired)
    }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      note(type, key, isRequired: true)
      switch type {
      case is any ExpressibleByArrayLiteral.Type, is any ExpressibleByDictionaryLiteral.Type:
        return try Value(from: Empty())
      // Of a few words, any; nothing is not one of them.
      case let cases as any CaseIterable.Type:
        guard let first = first(of: cases) as? Value else { throw Unasked() }
        return first
      default: return try Value(from: KeyRecorder())
      }
    }

    private func first<Cases: CaseIterable>(of type: Cases.Type) -> Any? { type.allCases.first }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
      note(type, key, isRequired: false)
      return nil
    }

    private func absent<Value>(_ type: Value.Type, _ key: Key) -> Value? {
      note(type, key, isRequired: false)
      return nil
    }

    // Requirements of their own, which else would end at `decode`.
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) -> Bool? { absent(type, key) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) -> String? { absent(type, key) }
    func decodeIfPresent(_ type: Double.Type, forKey key: Key) -> Double? { absent(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) -> Int? { absent(type, key) }
    func decodeIfPresent(_ type: Int32.Type, forKey key: Key) -> Int32? { absent(type, key) }
    func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) -> UInt64? { absent(type, key) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      throw Unasked()
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw Unasked() }
    func superDecoder() throws -> any Decoder { throw Unasked() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw Unasked() }
  }
}

/// A scalar of any type: nothing, zero, or an empty text.
private struct Null: SingleValueDecodingContainer {
  let codingPath: [any CodingKey] = []

  func decodeNil() -> Bool { true }
  func decode(_ type: Bool.Type) -> Bool { false }
  func decode(_ type: String.Type) -> String { "" }
  func decode(_ type: Double.Type) -> Double { 0 }
  func decode(_ type: Float.Type) -> Float { 0 }
  func decode(_ type: Int.Type) -> Int { 0 }
  func decode(_ type: Int8.Type) -> Int8 { 0 }
  func decode(_ type: Int16.Type) -> Int16 { 0 }
  func decode(_ type: Int32.Type) -> Int32 { 0 }
  func decode(_ type: Int64.Type) -> Int64 { 0 }
  func decode(_ type: UInt.Type) -> UInt { 0 }
  func decode(_ type: UInt8.Type) -> UInt8 { 0 }
  func decode(_ type: UInt16.Type) -> UInt16 { 0 }
  func decode(_ type: UInt32.Type) -> UInt32 { 0 }
  func decode(_ type: UInt64.Type) -> UInt64 { 0 }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: Empty()) }
}

/// A decoder of a list or of an object without a member.
private struct Empty: Decoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(NoKeys())
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { NoElements() }
  func singleValueContainer() -> any SingleValueDecodingContainer { Null() }

  private struct NoKeys<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let codingPath: [any CodingKey] = []
    let allKeys: [Key] = []

    func contains(_ key: Key) -> Bool { false }
    func decodeNil(forKey key: Key) -> Bool { true }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
      throw KeyRecorder.Unasked()
    }
    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
      throw KeyRecorder.Unasked()
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw KeyRecorder.Unasked() }
    func superDecoder() throws -> any Decoder { throw KeyRecorder.Unasked() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw KeyRecorder.Unasked() }
  }

  private struct NoElements: UnkeyedDecodingContainer {
    let codingPath: [any CodingKey] = []
    let count: Int? = 0
    let isAtEnd = true
    let currentIndex = 0

    func decodeNil() -> Bool { true }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { throw KeyRecorder.Unasked() }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
      throw KeyRecorder.Unasked()
    }
    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw KeyRecorder.Unasked() }
    func superDecoder() throws -> any Decoder { throw KeyRecorder.Unasked() }
  }
}
