/// Names on one line: as many as fit whole, and how many more there are.
enum NameList {
  static func text(_ label: String, _ names: [String], width: Int) -> String {
    let whole = "\(label): " + names.joined(separator: ", ")
    guard TextWidth.columns(of: whole) > width else { return whole }
    var text = "\(label): "
    for (index, name) in names.enumerated() {
      let more = " and \(Count.text(names.count - index - 1)) more"
      let longer = text + (index == 0 ? "" : ", ") + name
      guard TextWidth.columns(of: longer + more) <= width else {
        let rest = " and \(Count.text(names.count - index)) more"
        return index == 0 ? TextWidth.cut(whole, to: width) : text + rest
      }
      text = longer
    }
    return text
  }
}
