// Xapian with nothing around it: how fast the library is that we are built on.
//
//   bare_xapian index TSV INDEX                   as its documentation says: TermGenerator, one
//                                                 process, the default flush
//   bare_xapian batches TSV INDEX PROCESSES       driven well: small databases, then one compact;
//                                                 words cut by the simplest rule, stems only, each
//                                                 stemmed once, postings handed over sorted
//   bare_xapian ask INDEX TASK                    questions on standard input, see engines.py
//
// The plain index has stems and, with positions, surface forms (STEM_SOME), the other one stems
// with positions. Both store the text, and a value each for day, month and people. Compiled by
// the benchmark: g++ -O2 -std=c++17 bare_xapian.cc -lxapian

#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <unordered_map>

using std::string;
using std::vector;

enum Slot { daySlot, monthSlot, peopleSlot };

// Documents in one small database: its in-memory maps stay in the processor's cache.
constexpr size_t batchSize = 500;

static vector<string> split(const string& line, char separator) {
  vector<string> parts(1);
  for (char byte : line) {
    if (byte == separator) parts.emplace_back();
    else parts.back() += byte;
  }
  return parts;
}

// Says in an index that its terms are stems without a prefix.
constexpr const char* stemsOnly = "stems-only";

static string lowered(string word) {
  for (char& byte : word) byte = std::tolower(static_cast<unsigned char>(byte));
  return word;
}

// Adds the stems of ASCII letters and digits with their positions.
class StemIndexer {
  Xapian::Stem stem{"en"};
  std::unordered_map<string, string> stems;

 public:
  void add(Xapian::Document& document, const string& text) {
    std::map<string, vector<Xapian::termpos>> postings;
    Xapian::termpos position = 0;
    for (size_t start = 0, end = 0; start < text.size(); start = end + 1) {
      end = start;
      while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end]))) ++end;
      if (end == start) continue;
      string word = lowered(text.substr(start, end - start));
      auto [known, isNew] = stems.try_emplace(word);
      if (isNew) known->second = stem(word);
      postings[known->second].push_back(++position);
    }
    for (const auto& [term, positions] : postings)
      for (Xapian::termpos place : positions) document.add_posting(term, place);
  }
};

// The fields of a row: id, path, date, source, people, places, title, text.
static Xapian::Document document(Xapian::TermGenerator& terms, StemIndexer* stems,
                                 const vector<string>& row) {
  Xapian::Document document;
  if (stems) {
    stems->add(document, row[6] + "\n" + row[7]);
  } else {
    terms.set_document(document);
    terms.index_text(row[6]);
    terms.increase_termpos();
    terms.index_text(row[7]);
  }
  string day = row[2];
  day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
  document.add_value(daySlot, day);
  document.add_value(monthSlot, day.substr(0, 6));
  document.add_value(peopleSlot, row[4]);
  document.add_boolean_term("Q" + row[0]);
  document.set_data(row[0] + '\t' + row[1] + '\t' + row[2] + '\t' + row[6] + '\t' + row[7]);
  return document;
}

// Indexes the rows whose batch falls to this process. A batch is a database of its own, or
// there is one for all when `batched` is false.
static void index(const string& tsv, const string& path, bool batched, size_t process,
                  size_t processes) {
  std::ifstream in(tsv);
  Xapian::TermGenerator terms;
  terms.set_stemmer(Xapian::Stem("en"));
  StemIndexer stems;
  Xapian::WritableDatabase database;
  string line;
  for (size_t number = 0; std::getline(in, line); ++number) {
    size_t batch = batched ? number / batchSize : 0;
    if (batch % processes != process) continue;
    if (number % batchSize == 0 && (batched || number == 0)) {
      database.close();
      database = Xapian::WritableDatabase(
          batched ? path + ".part" + std::to_string(batch) : path,
          Xapian::DB_CREATE_OR_OVERWRITE | (batched ? Xapian::DB_NO_SYNC : 0));
      if (batched) database.set_metadata(stemsOnly, "1");
    }
    database.add_document(document(terms, batched ? &stems : nullptr, split(line, '\t')));
  }
  database.commit();
}

static void indexInBatches(const string& tsv, const string& path, size_t processes) {
  std::ifstream in(tsv);
  size_t rows = std::count(std::istreambuf_iterator<char>(in), {}, '\n');
  for (size_t process = 0; process < processes; ++process) {
    if (fork() != 0) continue;
    index(tsv, path, true, process, processes);
    _exit(0);
  }
  while (wait(nullptr) > 0) {}
  Xapian::Database parts;
  vector<string> paths;
  for (size_t batch = 0; batch * batchSize < rows; ++batch) {
    paths.push_back(path + ".part" + std::to_string(batch));
    parts.add_database(Xapian::Database(paths.back()));
  }
  parts.compact(path);
  for (const string& part : paths) std::system(("rm -r '" + part + "'").c_str());
}

// Counts the people of every matching document.
class PeopleSpy : public Xapian::MatchSpy {
 public:
  std::unordered_map<string, size_t> counts;
  void operator()(const Xapian::Document& document, double) override {
    for (const string& name : split(document.get_value(peopleSlot), '|')) ++counts[name];
  }
};

// The fields of a question: all words, any word, phrase, prefix, from, to.
static Xapian::Query query(const string& line, bool isStemsOnly) {
  vector<string> fields = split(line, '\t');
  fields.resize(6);
  Xapian::Stem stem("en");
  auto words = [](const string& text) {
    std::istringstream in(text);
    return vector<string>(std::istream_iterator<string>(in), {});
  };
  auto combined = [&](const string& text, Xapian::Query::op op, bool stemmed) {
    vector<Xapian::Query> parts;
    for (const string& word : words(text))
      parts.emplace_back(isStemsOnly ? stem(word) : stemmed ? "Z" + stem(word) : word);
    // The window is of phrases only; for others it has to be 0.
    size_t window = op == Xapian::Query::OP_PHRASE ? parts.size() : 0;
    return Xapian::Query(op, parts.begin(), parts.end(), window);
  };
  vector<Xapian::Query> parts;
  if (!fields[0].empty()) parts.push_back(combined(fields[0], Xapian::Query::OP_AND, true));
  if (!fields[1].empty()) parts.push_back(combined(fields[1], Xapian::Query::OP_OR, true));
  if (!fields[2].empty()) parts.push_back(combined(fields[2], Xapian::Query::OP_PHRASE, false));
  if (!fields[3].empty()) parts.emplace_back(Xapian::Query::OP_WILDCARD, fields[3]);
  Xapian::Query all(Xapian::Query::OP_AND, parts.begin(), parts.end());
  if (fields[4].empty()) return all;
  Xapian::Query days(Xapian::Query::OP_VALUE_RANGE, daySlot, fields[4], fields[5]);
  return Xapian::Query(Xapian::Query::OP_FILTER, all, days);
}

static void ask(const string& path, const string& task) {
  Xapian::Database database(path);
  bool isStemsOnly = !database.get_metadata(stemsOnly).empty();
  Xapian::Stem stem("en");
  bool hitsWanted = task == "top" || task == "snippets";
  Xapian::doccount all = hitsWanted ? 0 : database.get_doccount();
  string line;
  while (std::getline(std::cin, line)) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query(line, isStemsOnly));
    Xapian::ValueCountMatchSpy months(monthSlot);
    PeopleSpy people;
    if (task == "months") enquire.add_matchspy(&months);
    if (task == "people") enquire.add_matchspy(&people);
    Xapian::MSet hits = enquire.get_mset(0, hitsWanted ? 10 : 0, all);
    std::cout << hits.get_matches_estimated();
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
      // Id, path, date, title, text.
      string stored = hit.get_document().get_data();
      size_t path = stored.find('\t') + 1;
      size_t text = stored.rfind('\t') + 1;
      std::cout << '\t' << stored.substr(path, stored.find('\t', path) - path);
      // Without its default flags, which take some ten times as long.
      if (task == "snippets") std::cout << hits.snippet(stored.substr(text), 200, stem, 0);
    }
    if (task == "months")
      for (auto value = months.values_begin(); value != months.values_end(); ++value)
        std::cout << '\t' << *value << ' ' << value.get_termfreq();
    if (task == "people") {
      vector<std::pair<size_t, string>> top;
      for (const auto& [name, count] : people.counts) top.emplace_back(count, name);
      size_t shown = std::min<size_t>(10, top.size());
      std::partial_sort(top.begin(), top.begin() + shown, top.end(), std::greater<>());
      for (size_t place = 0; place < shown; ++place)
        std::cout << '\t' << top[place].second << ' ' << top[place].first;
    }
    std::cout << std::endl;
  }
}

int main(int count, char** arguments) {
  vector<string> given(arguments + 1, arguments + count);
  if (given.size() == 3 && given[0] == "index") index(given[1], given[2], false, 0, 1);
  else if (given.size() == 4 && given[0] == "batches")
    indexInBatches(given[1], given[2], std::stoul(given[3]));
  else if (given.size() == 3 && given[0] == "ask") ask(given[1], given[2]);
  else return std::cerr << "See the head of bare_xapian.cc.\n", 2;
}
