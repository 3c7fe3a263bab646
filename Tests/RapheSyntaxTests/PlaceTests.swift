import RapheSyntax
import Testing

@Suite("Places")
struct PlaceTests {
  @Test("A source comes before what is in it, and cells in the order of rows and columns")
  func order() {
    let (text, table) = (Source(name: "a.yaml", text: "one\ntwo\n"), Source(name: "b", text: ""))
    let places = [
      Place(text), Place(text, Span(start: 0, end: 3)), Place(text, Span(start: 4, end: 7)), Place(table),
      Place(table, TableCell(row: 0)), Place(table, TableCell(row: 2)), Place(table, TableCell(row: 2, column: "n")),
      Place(table, TableCell(row: 2, column: "p")), Place(table, TableCell(row: 10)),
    ]
    #expect(places.reversed().sorted() == places)
  }

  @Test("A cell has no line, and a span no cell")
  func kinds() {
    let source = Source(name: "a", text: "one\ntwo\n")
    let (text, cell) = (Place(source, Span(start: 4, end: 7)), Place(source, TableCell(row: 3, column: "n")))
    #expect(text.location == Location(line: 2, column: 1) && text.cell == nil)
    #expect(cell.location == nil && cell.span == nil && cell.cell?.description == "row 3, column n")
    #expect(TableCell(row: 0, column: "n").description == "header, column n")
  }
}
