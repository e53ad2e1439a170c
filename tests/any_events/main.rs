//! Any programme, any events, any size of the screen: the browser takes them and draws.

#[cfg(test)]
mod drive;
