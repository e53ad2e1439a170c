//! A page of the web before the person's eyes.

use std::ffi::{OsStr, OsString};

use super::Surroundings;
use super::command::launch;

/// What became of a page to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Opened {
    Started,
    /// There is no screen here for a browser, as over SSH: show the address instead.
    NoScreen,
    /// No browser could be started.
    NoBrowser,
}

/// Opens an address in the person's browser, if that would appear before them.
pub(crate) fn open_page(address: &str, here: &Surroundings) -> Opened {
    if !here.has_screen() {
        return Opened::NoScreen;
    }
    let started = browsers(here).iter().any(|browser| start(browser, address));
    if started { Opened::Started } else { Opened::NoBrowser }
}

/// The browsers to try in order: the person's own, then whatever the system would choose.
fn browsers(here: &Surroundings) -> Vec<OsString> {
    let own = here.browser.iter().flat_map(|list| std::env::split_paths(list)).map(std::path::PathBuf::into_os_string);
    let system = if cfg!(target_os = "macos") {
        ["open"].as_slice()
    } else if cfg!(windows) {
        ["explorer"].as_slice()
    } else {
        ["xdg-open", "wslview"].as_slice()
    };
    own.chain(system.iter().map(OsString::from)).collect()
}

fn start(browser: &OsStr, address: &str) -> bool {
    let Ok(mut child) = launch(browser, address) else { return false };
    // Its end is waited for, lest it stay behind as a dead entry of the process table.
    std::thread::spawn(move || child.wait());
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    // On Windows there is always a screen.
    #[cfg(not(windows))]
    #[test]
    fn without_a_screen_nothing_is_started() {
        let browser = Some(OsString::from("/bin/false"));
        assert_eq!(
            open_page("https://example.org", &Surroundings { browser, ..Surroundings::default() }),
            Opened::NoScreen
        );
    }

    #[test]
    fn the_persons_own_browsers_come_first() {
        let browser = std::env::join_paths(["mine", "other"]).ok();
        let here = Surroundings { browser, ..Surroundings::default() };
        assert_eq!(browsers(&here)[..2], ["mine", "other"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_browser_gets_the_address_as_it_stands() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let (script, told) = (folder.path().join("browser"), folder.path().join("told"));
        std::fs::write(
            &script,
            format!("#!/bin/sh\nprintf %s \"$1\" > '{}.part'\nmv '{0}.part' '{0}'\n", told.display()),
        )
        .expect("written");
        std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).expect("executable");
        let here = Surroundings { browser: Some(script.into()), x11: true, ..Surroundings::default() };
        let address = "https://undocs.org/zh/S/RES/1373%282001%29?a=$(id)&b='";
        assert_eq!(open_page(address, &here), Opened::Started);
        while !told.exists() {
            std::thread::yield_now();
        }
        assert_eq!(std::fs::read_to_string(&told).expect("told"), address);
    }
}
