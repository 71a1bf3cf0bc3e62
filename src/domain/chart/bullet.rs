//! Whether a target is met: a bar for the result, a tick for the target; figures and verdict stand beside as text.

use super::{WIDTH, round};
use crate::domain::site::Tone;
use serde::Serialize;

/// Width of the tick.
const TICK: f64 = 3.0;

/// The drawing, for the component `bullet`; lengths in units of its view box, 340 wide.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bullet {
    /// Length of the bar; `None` where there is no result, which is not 0.
    bar: Option<f64>,
    /// Left edge of the tick.
    tick: f64,
    /// Tone of the bar, as of a tag.
    tone: Tone,
}

impl Bullet {
    /// A result and its target on a scale from `min` to `max`; a result beyond an end of the scale reaches to that end. `None` for a scale
    /// without length or a target that is not on it.
    pub fn new(value: Option<f64>, goal: f64, (min, max): (f64, f64), tone: Tone) -> Option<Bullet> {
        let on_scale = min < max && (min..=max).contains(&goal) && (max - min).is_finite();
        let place = |value: f64| (value.clamp(min, max) - min) / (max - min) * WIDTH;
        on_scale.then(|| Bullet {
            bar: value.filter(|value| value.is_finite()).map(|value| round(place(value))),
            // The tick stays whole at either end.
            tick: round((place(goal) - TICK / 2.0).clamp(0.0, WIDTH - TICK)),
            tone,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bar_and_tick_stand_on_one_scale() {
        let bullet =
            |value, goal, scale| Bullet::new(value, goal, scale, Tone::Good).map(|one| (one.bar, one.tick));
        assert_eq!(bullet(Some(50.0), 95.0, (0.0, 100.0)), Some((Some(170.0), 321.5)));
        assert_eq!(bullet(Some(120.0), 100.0, (0.0, 100.0)), Some((Some(340.0), 337.0)));
        assert_eq!(bullet(Some(-1.0), 0.0, (0.0, 100.0)), Some((Some(0.0), 0.0)));
        assert_eq!(bullet(None, 95.0, (0.0, 100.0)), Some((None, 321.5)), "no result is no bar");
        assert_eq!(bullet(Some(1.0), 101.0, (0.0, 100.0)), None);
        assert_eq!(bullet(Some(1.0), 1.0, (1.0, 1.0)), None);
    }
}
