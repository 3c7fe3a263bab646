import CYAML

/// What libyaml says next, without its pointers.
struct Event {
  enum Kind: UInt8 {
    case nothing, documentStart, documentEnd, streamEnd
    case scalar, alias, sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case failure
  }

  enum Style: UInt8 { case plain, quoted, block, flow }

  var kind: Kind
  /// How a scalar or a collection was written; `block` is the indented form of both.
  var style = Style.plain
  var hasAnchor = false
  // libyaml forgets the tag `!` of a scalar, so there the source tells.
  /// Whether a collection has a tag.
  var hasTag = false
  var hasDirective = false
  /// Where it starts and ends, in Unicode scalars.
  var start = 0
  var end = 0
}

/// libyaml's account of why it stopped.
struct Failure {
  var problem: String
  /// In Unicode scalars; nil when only the byte is known.
  var mark: Int?
  /// In bytes, when there is no mark.
  var offset: Int
  /// What libyaml was reading, and the Unicode scalar at which that began.
  var context: (String, mark: Int)?
}

/// The one door to libyaml: reads events one at a time.
///
/// libyaml keeps the address of its own parser, so the parser lives on the heap, and this owner frees it.
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// The bytes must be valid UTF-8 and outlive the reader.
  init(over bytes: UnsafeBufferPointer<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe event = .allocate(capacity: 1)
    unsafe event.initialize(to: yaml_event_t())
    let made = unsafe yaml_parser_initialize(parser)
    precondition(made == 1, "no memory for a YAML parser")
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_event_delete(event)
    unsafe yaml_parser_delete(parser)
    unsafe event.deallocate()
    unsafe parser.deallocate()
  }

  mutating func next() -> Event {
    unsafe yaml_event_delete(event)
    guard unsafe yaml_parser_parse(parser, event) == 1 else { return Event(kind: .failure) }
    var next = Event(
      kind: .nothing, start: unsafe event.pointee.start_mark.index, end: unsafe event.pointee.end_mark.index)
    switch unsafe event.pointee.type {
    case YAML_SCALAR_EVENT:
      next.kind = .scalar
      next.hasAnchor = unsafe event.pointee.data.scalar.anchor != nil
      switch unsafe event.pointee.data.scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: next.style = .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: next.style = .block
      default: next.style = .quoted
      }
    case YAML_MAPPING_START_EVENT:
      next.kind = .mappingStart
      next.hasAnchor = unsafe event.pointee.data.mapping_start.anchor != nil
      next.hasTag = unsafe event.pointee.data.mapping_start.tag != nil
      next.style = unsafe event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block
    case YAML_SEQUENCE_START_EVENT:
      next.kind = .sequenceStart
      next.hasAnchor = unsafe event.pointee.data.sequence_start.anchor != nil
      next.hasTag = unsafe event.pointee.data.sequence_start.tag != nil
      next.style = unsafe event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block
    case YAML_MAPPING_END_EVENT: next.kind = .mappingEnd
    case YAML_SEQUENCE_END_EVENT: next.kind = .sequenceEnd
    case YAML_ALIAS_EVENT: next.kind = .alias
    case YAML_DOCUMENT_START_EVENT:
      next.kind = .documentStart
      let start = unsafe event.pointee.data.document_start
      let hasTags = unsafe start.tag_directives.start != start.tag_directives.end
      next.hasDirective = unsafe start.version_directive != nil || hasTags
    case YAML_DOCUMENT_END_EVENT: next.kind = .documentEnd
    case YAML_STREAM_END_EVENT: next.kind = .streamEnd
    default: break
    }
    return next
  }

  /// Appends the text of the scalar just read, and returns its length in bytes.
  func appendText(to text: inout [UInt8]) -> Int {
    let length = unsafe event.pointee.data.scalar.length
    unsafe text.append(contentsOf: UnsafeBufferPointer(start: event.pointee.data.scalar.value, count: length))
    return length
  }

  /// The name of the anchor or alias just read.
  var name: String {
    let pointer =
      switch unsafe event.pointee.type {
      case YAML_SCALAR_EVENT: unsafe event.pointee.data.scalar.anchor
      case YAML_MAPPING_START_EVENT: unsafe event.pointee.data.mapping_start.anchor
      case YAML_SEQUENCE_START_EVENT: unsafe event.pointee.data.sequence_start.anchor
      case YAML_ALIAS_EVENT: unsafe event.pointee.data.alias.anchor
      default: unsafe nil as UnsafeMutablePointer<yaml_char_t>?
      }
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  /// Why the last event could not be read.
  var failure: Failure {
    let error = unsafe parser.pointee.error
    precondition(error != YAML_MEMORY_ERROR, "no memory to read YAML")
    let problem = unsafe parser.pointee.problem
    var failure = Failure(
      problem: unsafe problem.map { unsafe String(cString: $0) } ?? "not readable",
      mark: error == YAML_READER_ERROR ? nil : unsafe parser.pointee.problem_mark.index,
      offset: unsafe parser.pointee.problem_offset)
    if let context = unsafe parser.pointee.context {
      failure.context = unsafe (String(cString: context), parser.pointee.context_mark.index)
    }
    return failure
  }
}
