//! The program in a pseudo-terminal, from start to end: what the terminal shows, and how it is left.

#[cfg(test)]
mod browser;
#[cfg(test)]
mod guest;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod keeping;
#[cfg(test)]
mod session;
#[cfg(test)]
mod support;
