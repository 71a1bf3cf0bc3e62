//! Changes of administrative procedures.

use crate::base::date::Date;
use crate::domain::limit::Met;

/// What became of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    New,
    /// It was amended.
    Amended,
    /// It takes the place of others.
    Replaced,
    /// It was abolished.
    Abolished,
}

impl Change {
    /// All, in the order of the words of the column.
    pub const ALL: [Change; 4] = [Change::New, Change::Amended, Change::Replaced, Change::Abolished];

    /// Its message.
    pub fn key(self) -> &'static str {
        match self {
            Change::New => "procedures.change.new",
            Change::Amended => "procedures.change.amended",
            Change::Replaced => "procedures.change.replaced",
            Change::Abolished => "procedures.change.abolished",
        }
    }
}

/// At which level a procedure is handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// At a ministry, which has other days.
    Ministry,
    /// At the province.
    Province,
    /// At a commune or ward.
    Commune,
}

impl Level {
    /// All, in the order of the words of the column.
    pub const ALL: [Level; 3] = [Level::Ministry, Level::Province, Level::Commune];

    /// Its message.
    pub fn key(self) -> &'static str {
        match self {
            Level::Ministry => "procedures.level.ministry",
            Level::Province => "procedures.level.province",
            Level::Commune => "procedures.level.commune",
        }
    }
}

/// A change of a procedure; its code and agency stand beside it.
#[derive(Clone, Debug)]
pub struct Row {
    /// The procedure.
    pub name: Box<str>,
    /// Its field of administration.
    pub field: Box<str>,
    /// What became of it.
    pub change: Change,
    /// Number of the decision that announces it.
    pub decision: Box<str>,
    /// The day that was signed.
    pub decided: Date,
    /// The day from which it holds.
    pub effective: Date,
    /// When it was put where citizens find it.
    pub public_on: Option<Date>,
    /// At which level it is handled.
    pub level: Option<Level>,
    /// Its page on the national portal.
    pub link: Box<str>,
    /// How the decision met its day before the effect.
    pub announced: Met,
    /// How the publication met its day.
    pub public: Met,
}
