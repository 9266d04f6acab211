//! A window of the size of ours with one line in it: what any Tauri program costs before it does
//! anything. `make bench` sets the real window against it.

fn main() {
    let run = tauri::Builder::default().run(tauri::generate_context!());
    if let Err(error) = run {
        eprintln!("the empty window could not be opened: {error}");
        std::process::exit(2);
    }
}
