//! What `cargo xtask help` prints.

/// Prints the subcommands and their options.
pub fn print() {
    println!("{TEXT}");
}

const TEXT: &str = "\
Usage: cargo xtask <command>

  serve [--port 8080] [--release]   build the page and serve it on 127.0.0.1
  build [--url URL] [--out dist]    make the static files for a host
  build --panic-on-purpose --out DIR   the page for tests of its failure screen
  design [--port 8090]              build and serve a page with every component in its states;
         [--out DIR]                with --out build it only
  package [--out dist/npm]          make the JavaScript package alone
  test-package [--package DIR]      run its tests alone
  types                             write its TypeScript types, from the Rust types
  size [--dist DIR]                 compare the sizes of dist/ with size-budget.csv
  journeys [--dist DIR] [NAME]      test a built page in the browser; NAME keep: damaged,
           [--engines LIST]         stopped, offline, replaced; NAME design: the components;
           [--core]                 LIST chromium,firefox,webkit; --core: twenty of them
  test-data [--dist DIR] [--update]  validate the open data and run the queries of docs/data.md;
                                    with --update write their results there
  test-hosts [--dist DIR]           serve dist/ by nginx and Apache and compare what they send
  reproduce [--dist DIR]            build again from another folder and compare every file
  supply [--advisories]             check every dependency against deny.toml
  test                              what a contributor needs before a commit
  test --all                        every check; on Debian, as root, it installs what is missing
  fuzz [--minutes 1] [--target T]   fuzz every reader of inputs, for so long or --runs N
  mutants [--package P] [--shard k/n] change method or inputs and see whether a test notices
  lighthouse [--dist DIR]           audit the page; all but performance must score 100
  speed [--dist DIR]                time keystrokes and the start in a browser
  screenshots [--out DIR]           take screenshots of the main states of the page
  search-quality [...]              measure the search of occupations
  courses-check [--addresses]       list the courses to look at again first; with --addresses see
                                    whether each address answers
  courses-table [--all]             print the suggested courses of sixty occupations, or count
                                    those of all
  moves-table [--all]               print the moves of hours offered to sixty occupations, or
                                    count those of all
  data --sources DIR                make the tables of data/ from the raw files
       [--vectors DIR]              vectors of words: default ../../words/vectors beside them
  words-quality [--misses] [...]    measure the search of activities by own words
  data-diff OLD NEW                 what moved between two releases of the tables: folders or
                                    git revisions
  help                              this text";
