/// A column file that is attached to a database, for that database's searches.
///
/// It says for each document number which ordinals (numbers that stand for facet values) the
/// document has, so that facets are counted without reading values. The shim's header gives the
/// form of the file.
package struct FacetColumn: Hashable, Sendable {
  let number: UInt32
}
