extension TreeBuilder {
  mutating func addScalar(_ event: Event) {
    var span = Span(start: byteOffset(event.start), end: byteOffset(event.end))
    // Of a tag `!` libyaml leaves no trace, but no plain scalar starts with one.
    if span.start < span.end, event.hasAnchor || source.bytes[span.start] == UInt8(ascii: "!") {
      span.start = min(skipProperties(from: span.start), span.end)
    }
    if event.style == .block { trimEnd(of: &span) }
    if event.style == .quoted { lastClosed = span }
    if event.style != .plain, !tabs.isDone { tabs.passText(span, in: source) }
    let first = text.count
    let count = reader.appendText(to: &text)
    let record = add(Tree.Record(.scalar, at: span, first: first, count: count, isPlain: event.style == .plain))
    if event.hasAnchor {
      anchors[reader.name] = Anchor(record: record, isOpen: false, nodes: 1, height: 0, span: span)
    }
    addChild(record, at: span, nodes: 1, height: 0)
  }

  mutating func open(_ event: Event, _ kind: Node.Kind) {
    var start = byteOffset(event.start)
    if event.hasAnchor || event.hasTag { start = skipProperties(from: start) }
    let mark = Span(start: start, end: min(start + 1, source.bytes.count))
    let record = add(Tree.Record(kind, at: mark))
    var frame = Frame(record: record, firstChild: pending.count, isFlow: event.style == .flow)
    if event.hasAnchor {
      let name = reader.name
      frame.anchor = name
      anchors[name] = Anchor(record: record, isOpen: true, nodes: 0, height: 0, span: mark)
    }
    frames.append(frame)
    if frames.count > limits.depth { giveUp(.tooDeep(limit: limits.depth, at: place(mark))) }
  }

  mutating func close(_ event: Event) {
    guard let frame = frames.popLast() else { return }
    var span = Span(start: Int(records[frame.record].start), end: 0)
    if event.start < event.end, frame.isFlow {
      span.end = byteOffset(event.end)
      lastClosed = span
      joinTexts(of: frame)
    } else {
      // Without a bracket libyaml ends a collection only where the next token starts: ours ends with its last child.
      span.end = pending.count > frame.firstChild ? Int(pending[pending.count - 1].end) : span.start
      span.end = max(span.start, span.end)
    }
    let first = children.count
    let count: Int
    if records[frame.record].kind == .mapping {
      count = addPairs(from: frame.firstChild)
    } else {
      count = pending.count - frame.firstChild
      for child in frame.firstChild..<pending.count { children.append(pending[child].record) }
    }
    records[frame.record] = Tree.Record(records[frame.record].kind, at: span, first: first, count: count)
    pending.removeLast(pending.count - frame.firstChild)
    let height = frame.height + 1
    if let name = frame.anchor, anchors[name]?.record == frame.record {
      anchors[name] = Anchor(record: frame.record, isOpen: false, nodes: frame.nodes, height: height, span: span)
    }
    addChild(frame.record, at: span, nodes: frame.nodes, height: height)
  }

  /// Moves the pending pairs that may stay to the tree, reports the others, and returns the number that stay.
  private mutating func addPairs(from first: Int) -> Int {
    let repeated = RepeatedKey.find(in: pending[first...], records: records, text: text)
    var nextRepeated = 0
    var count = 0
    for at in stride(from: first, to: pending.count - 1, by: 2) {
      let key = pending[at]
      let record = records[Int(key.record)]
      while nextRepeated < repeated.count, repeated[nextRepeated].later < at { nextRepeated += 1 }
      if record.kind != .scalar {
        diagnostics.append(.complexKey(record.kind, at: place(key.span)))
      } else if isMergeKey(record) {
        diagnostics.append(.mergeKey(at: place(key.span)))
        // Without what it takes in, the mapping would seem to lack keys.
        isUnusable = true
      } else if nextRepeated < repeated.count, repeated[nextRepeated].later == at {
        let name = String(decoding: text[record.range], as: UTF8.self)
        let earlier = pending[repeated[nextRepeated].earlier].span
        diagnostics.append(.duplicateKey(name, at: place(key.span), first: place(earlier)))
      } else {
        children.append(key.record)
        children.append(pending[at + 1].record)
        count += 1
      }
    }
    return count
  }

  private func isMergeKey(_ record: Tree.Record) -> Bool {
    let less = UInt8(ascii: "<")
    return record.isPlain && record.count == 2 && text[Int(record.first)] == less && text[Int(record.first) + 1] == less
  }

  mutating func addAlias(_ event: Event) {
    let span = Span(start: byteOffset(event.start), end: byteOffset(event.end))
    let name = reader.name
    guard let anchor = anchors[name], !anchor.isOpen else {
      diagnostics.append(faultyAlias(name, at: place(span)))
      // An empty scalar keeps keys and values in step; nobody sees it.
      isUnusable = true
      addChild(add(Tree.Record(.scalar, at: span, first: text.count)), at: span, nodes: 1, height: 0)
      return
    }
    if frames.count + anchor.height > limits.depth {
      giveUp(.tooDeep(limit: limits.depth, at: place(span), anchor: place(anchor.span)))
    }
    let (sum, isTooLarge) = nodes.addingReportingOverflow(anchor.nodes)
    nodes = isTooLarge ? .max : sum
    if nodes > limits.nodes {
      giveUp(.tooManyNodes(limit: limits.nodes, at: place(span), anchor: place(anchor.span)))
    }
    addChild(anchor.record, at: span, nodes: anchor.nodes, height: anchor.height)
  }

  private mutating func faultyAlias(_ name: String, at place: Place) -> Diagnostic {
    if let open = anchors[name] {
      return .recursiveAlias(name, at: place, anchor: Place(source, open.span))
    }
    comparisonsLeft -= anchors.count
    let nearest = comparisonsLeft > 0 ? nearest(to: name, among: anchors.keys) : nil
    return .unknownAlias(name, nearest: nearest, at: place)
  }

  private mutating func add(_ record: Tree.Record) -> Int {
    records.append(record)
    nodes = nodes == .max ? nodes : nodes + 1
    if nodes > limits.nodes { giveUp(.tooManyNodes(limit: limits.nodes, at: place(record.span))) }
    return records.count - 1
  }

  private mutating func addChild(_ record: Int, at span: Span, nodes: Int, height: Int) {
    pending.append(
      Child(
        record: Int32(truncatingIfNeeded: record), start: Int32(truncatingIfNeeded: span.start),
        end: Int32(truncatingIfNeeded: span.end)))
    lastEnd = max(lastEnd, span.end)
    lastStart = max(lastStart, span.start)
    guard !frames.isEmpty else { return }
    let last = frames.count - 1
    frames[last].nodes &+= nodes
    if height > frames[last].height { frames[last].height = height }
  }
}
