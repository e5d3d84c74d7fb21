//! A disk with slow reads: shows IMAGE as the file DIRECTORY/disk, each of whose reads takes MICROSECONDS, 64 of them
//! at a time. A disk takes nothing of the processors, so this takes as little as it can: one thread receives requests
//! and writes, the other waits for reads and answers them.

use fuser::{
    Config, Errno, FileAttr, FileHandle, FileType, Filesystem, Generation, INodeNo, InitFlags, KernelConfig, LockOwner,
    MountOption, OpenFlags, ReplyAttr, ReplyData, ReplyEntry, ReplyWrite, Request, WriteFlags,
};
use std::collections::VecDeque;
use std::error::Error;
use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant, UNIX_EPOCH};

const AT_A_TIME: usize = 64;
// The kernel's own limit is 12.
const KERNEL_QUEUE: u16 = 128;
const FILE: INodeNo = INodeNo(2);
const FOREVER: Duration = Duration::from_secs(86_400);

struct Read {
    arrived: Instant,
    offset: u64,
    size: usize,
    reply: ReplyData,
}

struct SlowDisk {
    image: Arc<File>,
    size: u64,
    reads: Sender<Read>,
}

impl SlowDisk {
    fn attributes(&self, inode: INodeNo) -> FileAttr {
        let (kind, size) = if inode == FILE { (FileType::RegularFile, self.size) } else { (FileType::Directory, 0) };
        FileAttr {
            ino: inode,
            size,
            blocks: size / 512,
            atime: UNIX_EPOCH,
            mtime: UNIX_EPOCH,
            ctime: UNIX_EPOCH,
            crtime: UNIX_EPOCH,
            kind,
            perm: 0o700,
            nlink: 1,
            uid: 0,
            gid: 0,
            rdev: 0,
            blksize: 4096,
            flags: 0,
        }
    }
}

impl Filesystem for SlowDisk {
    fn init(&mut self, _: &Request, config: &mut KernelConfig) -> io::Result<()> {
        // Without it the loop device reads one block after the other.
        let refused = |what: &str| io::Error::other(format!("the kernel refuses {what}"));
        config.add_capabilities(InitFlags::FUSE_ASYNC_DIO).map_err(|_| refused("FUSE_ASYNC_DIO"))?;
        config.set_max_background(KERNEL_QUEUE).map_err(|_| refused("max_background"))?;
        config.set_congestion_threshold(KERNEL_QUEUE).map_err(|_| refused("congestion_threshold"))?;
        Ok(())
    }

    fn lookup(&self, _: &Request, _: INodeNo, name: &OsStr, reply: ReplyEntry) {
        if name == "disk" {
            reply.entry(&FOREVER, &self.attributes(FILE), Generation(0));
        } else {
            reply.error(Errno::ENOENT);
        }
    }

    fn getattr(&self, _: &Request, inode: INodeNo, _: Option<FileHandle>, reply: ReplyAttr) {
        reply.attr(&FOREVER, &self.attributes(inode));
    }

    fn read(
        &self,
        _: &Request,
        _: INodeNo,
        _: FileHandle,
        offset: u64,
        size: u32,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyData,
    ) {
        let read = Read { arrived: Instant::now(), offset, size: size as usize, reply };
        self.reads.send(read).expect("the thread that answers never ends");
    }

    fn write(
        &self,
        _: &Request,
        _: INodeNo,
        _: FileHandle,
        offset: u64,
        data: &[u8],
        _: WriteFlags,
        _: OpenFlags,
        _: Option<LockOwner>,
        reply: ReplyWrite,
    ) {
        match self.image.write_all_at(data, offset) {
            Ok(()) => reply.written(data.len() as u32),
            Err(error) => reply.error(error.into()),
        }
    }
}

/// Each read takes as long as any other, so they end in the order in which they came.
fn answer(image: &File, latency: Duration, reads: &Receiver<Read>) {
    let mut ends = VecDeque::with_capacity(AT_A_TIME);
    let mut bytes = Vec::new();
    while let Ok(read) = reads.recv() {
        let free_since = if ends.len() < AT_A_TIME { None } else { ends.pop_front() };
        let end = read.arrived.max(free_since.unwrap_or(read.arrived)) + latency;
        ends.push_back(end);
        thread::sleep(end.saturating_duration_since(Instant::now()));
        bytes.resize(read.size, 0);
        match image.read_at(&mut bytes, read.offset) {
            Ok(count) => read.reply.data(&bytes[..count]),
            Err(error) => read.reply.error(error.into()),
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().collect();
    let [_, image, directory, latency] = args.as_slice() else {
        return Err("usage: slow-disk IMAGE DIRECTORY MICROSECONDS".into());
    };
    let image = Arc::new(OpenOptions::new().read(true).write(true).open(image)?);
    let latency = Duration::from_micros(latency.parse()?);
    let (reads, received) = channel();
    let disk = SlowDisk { size: image.metadata()?.len(), image: Arc::clone(&image), reads };
    thread::spawn(move || {
        // Without it the kernel lets a thread sleep 50 microseconds longer than asked.
        unsafe { libc::prctl(libc::PR_SET_TIMERSLACK, 1) };
        answer(&image, latency, &received);
    });
    let mut config = Config::default();
    config.mount_options = vec![MountOption::FSName("slow-disk".into())];
    fuser::mount(disk, directory, &config)?;
    Ok(())
}
