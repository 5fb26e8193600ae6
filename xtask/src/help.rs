//! What `cargo xtask help` prints.

/// Prints the subcommands and their options.
pub fn print() {
    println!("{TEXT}");
}

const TEXT: &str = "\
Usage: cargo xtask <command>

  serve [--port 8080] [--release]   build the page and serve it on 127.0.0.1
  build [--url URL] [--out dist]    build the static files for a host
  build --panic-on-purpose --out DIR   build a page that can be made to panic, for tests
  design [--port 8090]              build and serve a page with every component in its states;
         [--out DIR]                with --out build it only
  package [--out dist/npm]          build the JavaScript package only
  test-package [--package DIR]      run the tests of the JavaScript package only
  types                             write its TypeScript types from the Rust types
  size [--dist DIR]                 check the sizes in dist/ against size-budget.csv
  journeys [--dist DIR] [NAME]      test a built page in a browser; NAME keep: damage, crashes,
           [--engines LIST]         offline use, updates; NAME design: the components;
                                    LIST chromium,firefox,webkit
  test-hosts [--dist DIR]           serve dist/ by nginx and Apache and compare the answers
  reproduce [--dist DIR]            build again in another folder and compare every file
  supply [--advisories]             check every dependency against deny.toml
  test                              run the checks before a commit
  test --all                        run every check; on Debian, as root, test installs what is
                                    missing
  fuzz [--minutes 1] [--target T]   fuzz every parser for that long each; or --runs N
  mutants [--package P] [--shard k/n] check that tests notice changes in method and inputs
  lighthouse [--dist DIR]           audit the page; all except performance must score 100
  speed [--dist DIR]                measure keystrokes and the start in a browser
  screenshots [--out DIR]           take pictures of the main states of the page
  search-quality [...]              measure the search of occupations
  data --sources DIR                make the tables of data/ from the raw files
  help                              print this text";
