//! The state of one programme at hand: read at the start, changed in memory and on disk, its problems told once.

use std::collections::HashSet;
use std::mem::Discriminant;
use std::path::PathBuf;

use super::{MarkChange, Marks, Placed, Placer, Problem, Remembered, RememberedPlace, SharedFile, identity};
use crate::model::Library;

/// A person's state for one programme. It works without a state folder too; then nothing outlives the run.
#[derive(Debug)]
pub(crate) struct ProgrammeState {
    /// What the browser begins with and, at its end, leaves behind.
    pub remembered: Remembered,
    folder: Option<PathBuf>,
    identity: String,
    marks: Marks,
    placer: Placer,
    /// Changes that are not yet on disk, the oldest first.
    unsaved: Vec<MarkChange>,
    before: Remembered,
    problems: Vec<Problem>,
    told: HashSet<Discriminant<Problem>>,
}

impl ProgrammeState {
    /// The state in a state folder ([`super::state_folder`]) for a programme.
    pub(crate) fn open(folder: Option<PathBuf>, document: &Library) -> Self {
        let mut state = Self {
            remembered: Remembered::default(),
            folder,
            identity: identity(document),
            marks: Marks::default(),
            placer: Placer::default(),
            unsaved: Vec::new(),
            before: Remembered::default(),
            problems: Vec::new(),
            told: HashSet::new(),
        };
        if let Some(file) = state.remembered_file() {
            let (remembered, problem) = file.read();
            state.before = remembered.clone();
            state.remembered = remembered;
            state.note_problem(problem);
        }
        state.refresh();
        state
    }

    pub(crate) const fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The bookmarks and notes with the paragraphs of the programme that bear them now.
    pub(crate) fn placed(&mut self, document: &Library) -> Placed {
        self.marks.placed_by(&mut self.placer, document)
    }

    /// Where the person last was in this programme.
    pub(crate) fn last_place(&self) -> Option<&RememberedPlace> {
        self.remembered.places.get(&self.identity)
    }

    /// Remembers where the person is; `left` is the time in seconds since 1970.
    pub(crate) fn remember_place(&mut self, place: RememberedPlace) {
        self.remembered.places.insert(self.identity.clone(), place);
    }

    /// Reads the marks again: another instance may have changed them.
    pub(crate) fn refresh(&mut self) {
        let Some(file) = self.marks_file() else { return };
        let (mut marks, problem) = file.read();
        self.unsaved.iter().for_each(|change| marks.apply(change));
        // A file that cannot be read just now is no reason to forget what was read before.
        if problem.is_none() || self.marks == Marks::default() {
            self.marks = marks;
        }
        self.note_problem(problem);
    }

    /// Applies a change here and on disk, together with those that could not be written before.
    pub(crate) fn change(&mut self, change: MarkChange) {
        self.marks.apply(&change);
        self.unsaved.push(change);
        self.save();
    }

    /// Writes what is not yet on disk. Whether nothing is left unwritten.
    pub(crate) fn save(&mut self) -> bool {
        if self.unsaved.is_empty() {
            return true;
        }
        let Some(file) = self.marks_file() else {
            self.note_problem(Some(Problem::NoPlace));
            return false;
        };
        match file.change(&self.marks, |marks| self.unsaved.iter().for_each(|change| marks.apply(change))) {
            Ok((marks, problem)) => {
                self.marks = marks;
                self.unsaved.clear();
                self.note_problem(problem);
                true
            }
            Err(problem) => {
                self.note_problem(Some(problem));
                false
            }
        }
    }

    /// Writes what the next run is to begin with, if anything of it changed.
    pub(crate) fn save_remembered(&mut self) {
        if self.remembered == self.before {
            return;
        }
        let Some(file) = self.remembered_file() else { return };
        match file.change(&self.before, |there| there.take_over(&self.before, &self.remembered)) {
            Ok((_, problem)) => {
                self.before = self.remembered.clone();
                self.note_problem(problem);
            }
            Err(problem) => self.note_problem(Some(problem)),
        }
    }

    /// The next problem to tell the person; each kind comes once in a run.
    pub(crate) fn take_problem(&mut self) -> Option<Problem> {
        (!self.problems.is_empty()).then(|| self.problems.remove(0))
    }

    fn note_problem(&mut self, problem: Option<Problem>) {
        self.problems.extend(problem.filter(|problem| self.told.insert(std::mem::discriminant(problem))));
    }

    fn marks_file(&self) -> Option<SharedFile<Marks>> {
        let folder = self.folder.as_ref()?;
        Some(SharedFile::new(folder.join("marks").join(format!("{}.json", self.identity))))
    }

    fn remembered_file(&self) -> Option<SharedFile<Remembered>> {
        Some(SharedFile::new(self.folder.as_ref()?.join("remembered.json")))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::ParagraphId;
    use crate::store::ParagraphKey;

    fn document() -> Library {
        crate::model::embedded().expect("the embedded programme")
    }

    fn mark(document: &Library, id: u32) -> MarkChange {
        MarkChange::mark(document, ParagraphId(id), true).expect("a paragraph")
    }

    fn marked(state: &ProgrammeState, document: &Library) -> Vec<u32> {
        state.marks().placed(document).found.keys().map(|id| id.0).collect()
    }

    #[test]
    fn two_desks_see_each_others_marks_and_undo_none() {
        let (folder, document) = (tempfile::tempdir().expect("a folder"), document());
        let place = || Some(folder.path().to_owned());
        let (mut one, mut two) = (ProgrammeState::open(place(), &document), ProgrammeState::open(place(), &document));
        one.change(mark(&document, 3));
        two.change(mark(&document, 7));
        assert_eq!(marked(&two, &document), [3, 7]);
        one.refresh();
        assert_eq!(marked(&one, &document), [3, 7]);
        assert_eq!(marked(&ProgrammeState::open(place(), &document), &document), [3, 7]);
        assert!(one.take_problem().is_none() && two.take_problem().is_none());
    }

    #[test]
    fn without_a_home_marks_last_for_the_run_and_it_is_said_once() {
        let document = document();
        let mut state = ProgrammeState::open(None, &document);
        assert!(state.take_problem().is_none(), "nothing to tell before something is to be kept");
        state.change(mark(&document, 3));
        state.change(mark(&document, 4));
        assert_eq!(marked(&state, &document), [3, 4]);
        assert!(matches!(state.take_problem(), Some(Problem::NoPlace)));
        assert!(state.take_problem().is_none());
    }

    #[test]
    fn what_could_not_be_written_is_written_with_the_next_change() {
        let (folder, document) = (tempfile::tempdir().expect("a folder"), document());
        let obstacle = folder.path().join("state");
        fs::write(&obstacle, "in the way").expect("written");
        let mut state = ProgrammeState::open(Some(obstacle.clone()), &document);
        state.change(mark(&document, 3));
        assert!(!state.save());
        fs::remove_file(&obstacle).expect("removed");
        state.change(mark(&document, 4));
        assert_eq!(marked(&ProgrammeState::open(Some(obstacle), &document), &document), [3, 4]);
    }

    #[test]
    fn a_damaged_file_costs_no_mark_of_this_run() {
        let (folder, document) = (tempfile::tempdir().expect("a folder"), document());
        let mut state = ProgrammeState::open(Some(folder.path().to_owned()), &document);
        state.change(mark(&document, 3));
        let file = folder.path().join("marks").join(format!("{}.json", identity(&document)));
        fs::write(&file, "half a fi").expect("written");
        state.refresh();
        assert_eq!(marked(&state, &document), [3]);
        assert!(matches!(state.take_problem(), Some(Problem::Damaged(..))));
        state.change(mark(&document, 4));
        assert_eq!(marked(&ProgrammeState::open(Some(folder.path().to_owned()), &document), &document), [3, 4]);
    }

    #[test]
    fn the_last_place_belongs_to_its_programme() {
        let (folder, document) = (tempfile::tempdir().expect("a folder"), document());
        let place = || Some(folder.path().to_owned());
        let paragraph = ParagraphKey::of(&document, ParagraphId(30)).expect("a paragraph");
        let mut state = ProgrammeState::open(place(), &document);
        state.save_remembered();
        assert!(!folder.path().join("remembered.json").exists(), "nothing changed, nothing written");
        state.remember_place(RememberedPlace { paragraph: paragraph.clone(), left: 1 });
        state.remembered.theme = Some("light".into());
        state.save_remembered();
        let again = ProgrammeState::open(place(), &document);
        assert_eq!(again.last_place().map(|place| &place.paragraph), Some(&paragraph));
        assert_eq!(again.remembered.theme.as_deref(), Some("light"));
        let other = Library::from(crate::import::import("1. Another.", &crate::import::Options::default()).programme);
        assert!(ProgrammeState::open(place(), &other).last_place().is_none());
    }
}
